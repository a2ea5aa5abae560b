import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import { sha256 } from '../http/idempotent.ts';
import type { SessionRecord } from '../store/records.ts';
import {
  CONNECT_TOKEN_SECONDS,
  type ConnectToken,
  invalidToken,
  signConnectToken,
} from '../token/connect-token.ts';

/** A secret for a connect URL: 256 random bits, and never a dot, by which a page knows it from a token. */
export function newLinkSecret(): string {
  const bits = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
  return btoa(bits).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * A token of two hours for the secret in a connect URL. It may be opened as often as one likes while it is good, by
 * whatever follows links too; whoever opened it before is out then. 401: `session_expired` after five days,
 * `session_invalid` for one that was taken back or never made.
 */
export async function openLink(context: ConnectContext, sessionId: string, secret: string): Promise<string> {
  const { store, key, now } = context;
  const session = await store.session(sessionId);
  const digest = await sha256(secret);
  if (session?.link?.secret !== digest || session.revoked || !context.client(session.applicationId)) {
    throw invalidToken();
  }
  const { applicationId, userId, link } = session;
  if (link.expiresAt <= now()) throw new ApiError(401, 'session_expired', 'The connect URL has expired.');
  const { mode, connectionId, options } = link;
  const claim = crypto.randomUUID();
  await store.changeSession(sessionId, { claim });
  return signConnectToken(
    {
      sessionId,
      applicationId,
      userId,
      mode,
      ...(connectionId !== undefined && { connectionId }),
      claim,
      options,
      expiresAt: now() + CONNECT_TOKEN_SECONDS * 1000,
    },
    key,
    now(),
  );
}

/** Refuses a token whose user was deleted, and whoever came by a connect URL that was opened again since, or taken back. */
export async function refuseEnded({ store }: ConnectContext, { sessionId, claim }: ConnectToken) {
  const session: SessionRecord | undefined = await store.session(sessionId);
  if (!session || session.revoked) throw invalidToken();
  if (claim !== undefined && session.claim !== claim) {
    throw new ApiError(401, 'session_moved', 'The connect URL was opened again somewhere else.');
  }
}
