import type { Brand } from '@linkspan/protocol/brand';
import type { ConnectContext } from '../connect-context.ts';
import { sha256 } from '../http/idempotent.ts';
import { newLinkSecret } from '../session/open-link.ts';
import type { SessionRecord } from '../store/records.ts';
import { CONNECT_URL_SECONDS, type ConnectToken, signConnectToken } from '../token/connect-token.ts';
import { newSessionId } from './new-session-id.ts';

/** A session whose token has run out may still be opened in its frame, which then says so: for a day, in milliseconds. */
export const KEPT_AFTER_MS = 24 * 60 * 60_000;

export interface Minted {
  readonly token: string;
  /** Public: it stands in the address of the frame. */
  readonly sessionId: string;
}

type Grant = Omit<ConnectToken, 'sessionId' | 'expiresAt' | 'claim'>;

/**
 * Opens a session for a token's holder, and keeps what its page needs to know before it has the token. `brand` is
 * kept here too: a token would grow by it.
 */
export async function mintSession(
  context: ConnectContext,
  grant: Grant,
  seconds: number,
  brand?: Brand,
): Promise<Minted> {
  const { store, key, now } = context;
  const sessionId = newSessionId(now());
  const expiresAt = now() + seconds * 1000;
  await store.saveSession(sessionRecord(sessionId, grant, expiresAt, brand), now());
  return { token: await signConnectToken({ ...grant, sessionId, expiresAt }, key, now()), sessionId };
}

/** Opens a session for whoever holds a connect URL. The token is its secret, which is of use to the session's page only. */
export async function mintLink(context: ConnectContext, grant: Grant, brand?: Brand): Promise<Minted> {
  const { store, now } = context;
  const sessionId = newSessionId(now());
  const expiresAt = now() + CONNECT_URL_SECONDS * 1000;
  const token = newLinkSecret();
  const { mode, connectionId, options } = grant;
  const link = {
    secret: await sha256(token),
    mode,
    ...(connectionId !== undefined && { connectionId }),
    options,
    expiresAt,
  };
  await store.saveSession({ ...sessionRecord(sessionId, grant, expiresAt, brand), link }, now());
  return { token, sessionId };
}

function sessionRecord(id: string, grant: Grant, expiresAt: number, brand: Brand | undefined): SessionRecord {
  const { allowedOrigins, locale } = grant.options;
  return {
    id,
    applicationId: grant.applicationId,
    userId: grant.userId,
    ...(allowedOrigins && { origins: allowedOrigins }),
    ...(locale !== undefined && { locale }),
    ...(brand && { brand }),
    until: expiresAt + KEPT_AFTER_MS,
  };
}
