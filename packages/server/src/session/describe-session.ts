import type { Attempt, Session } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import type { AttemptRecord } from '../store/records.ts';
import { CONNECT_TOKEN_SECONDS, type ConnectToken } from '../token/connect-token.ts';
import { type Caller, isUsed, ownConnection, sessionAttempt } from './authorize.ts';
import { accountSelectionOf } from './gateway-for.ts';
import { consentAsked, hasConsented } from './has-consented.ts';

/** How long an attempt that nobody ended is offered to be gone on with: as long as its own token is good. */
const OFFER_MS = CONNECT_TOKEN_SECONDS * 1000;

/** What the caller's token opens, from what the token says and what has happened. */
export async function describeSession(context: ConnectContext, caller: Caller): Promise<Session> {
  const { token, client } = caller;
  const { zip, providerId, locale, country, details, channels } = token.options;
  const [consent, attempt, connection] = await Promise.all([
    describeConsent(context, caller),
    sessionAttempt(context, token),
    updatedConnection(context, token),
  ]);
  return {
    id: token.sessionId,
    mode: token.mode,
    application: client.application,
    ...consent,
    prefill: { ...(zip !== undefined && { zip }), ...(providerId !== undefined && { providerId }) },
    ...(details && { details }),
    channels: channels ?? { pick: 'choose', optional: false },
    accountSelection: accountSelectionOf(token),
    ...(connection && { connection }),
    ...(isUsed(attempt) && attempt
      ? await describeResult(context, token, attempt)
      : await describeOpen(context, token, attempt)),
    expiresAt: token.expiresAt,
    ...(locale !== undefined && { locale }),
    ...(country !== undefined && { country }),
  };
}

async function describeConsent(context: ConnectContext, caller: Caller) {
  const consent = consentAsked(caller);
  return consent
    ? { consent, consented: await hasConsented(context, caller, consent) }
    : { consented: false };
}

async function updatedConnection(context: ConnectContext, token: ConnectToken) {
  if (token.mode !== 'update') return undefined;
  const record = await ownConnection(context, token, token.connectionId ?? '').catch(() => {
    throw new ApiError(401, 'session_invalid', 'The connection of this token is gone.');
  });
  return record.connection;
}

async function describeResult(
  context: ConnectContext,
  { applicationId }: ConnectToken,
  attempt: AttemptRecord,
) {
  const { connectionId = '', status } = attempt;
  const record = await context.store.connection(applicationId, connectionId);
  if (!record || record.status === 'gone' || (status !== 'verified' && status !== 'pending')) return {};
  return { result: { status, connection: record.connection } };
}

async function describeOpen(
  { store, now }: ConnectContext,
  token: ConnectToken,
  current: AttemptRecord | undefined,
): Promise<{ open?: Attempt }> {
  const candidates = current ? [current] : await store.openAttempts(token);
  const open = candidates.find(
    (attempt) =>
      (attempt.status === 'open' || attempt.awaited) &&
      !attempt.looking &&
      !attempt.left &&
      attempt.at > now() - OFFER_MS &&
      fits(token, attempt),
  );
  return open ? { open: publicAttempt(open) } : {};
}

/** Whether an attempt may be gone on with under a token. */
export function fits(token: ConnectToken, attempt: AttemptRecord): boolean {
  return (
    token.mode === attempt.mode && (token.mode === 'create' || attempt.connectionId === token.connectionId)
  );
}

/** An attempt as the outside knows it; read on from its `seq`. */
export function publicAttempt({ id, providerId, channelId, connectionId, seq }: AttemptRecord): Attempt {
  return {
    id,
    ...(providerId !== undefined && { providerId }),
    ...(channelId !== undefined && { channelId }),
    ...(connectionId !== undefined && { connectionId }),
    seq,
  };
}
