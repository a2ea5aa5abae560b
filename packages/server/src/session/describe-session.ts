import type { Attempt, Connection, Session } from '@linkspan/protocol';
import { brandedApplication, brandedConsent } from '@linkspan/protocol/brand';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import type { AttemptRecord } from '../store/records.ts';
import { CONNECT_TOKEN_SECONDS, type ConnectToken } from '../token/connect-token.ts';
import { type Caller, isUsed, ownConnection, sessionAttempt } from './authorize.ts';
import { brandOf } from './brand-of.ts';
import { detailsAsked } from './details-asked.ts';
import { accountSelectionOf } from './gateway-for.ts';
import { consentAsked, hasConsented } from './has-consented.ts';

/** How long an attempt that nobody ended is offered to be gone on with: as long as its own token is good. */
const OFFER_MS = CONNECT_TOKEN_SECONDS * 1000;

/** What the caller's token opens, from what the token says and what has happened. */
export async function describeSession(context: ConnectContext, caller: Caller): Promise<Session> {
  const { token, client } = caller;
  const { zip, providerId, values, locale, country, searchBy, channels, look, returnTo } = token.options;
  const [minted, consent, attempt, connection, details] = await Promise.all([
    context.store.session(token.sessionId),
    describeConsent(context, caller),
    sessionAttempt(context, token),
    updatedConnection(context, token),
    detailsAsked(context, token),
  ]);
  const brand = brandOf(minted, client);
  const language = locale ?? brand?.language;
  return {
    id: token.sessionId,
    mode: token.mode,
    application: brandedApplication(client.application, brand ?? {}),
    ...consent,
    consent: brandedConsent(consent.consent, brand ?? {}),
    prefill: {
      ...(zip !== undefined && { zip }),
      ...(providerId !== undefined && { providerId }),
      ...(token.options.providerUrl !== undefined && { providerUrl: token.options.providerUrl }),
      ...(values && { values }),
    },
    ...(details && { details }),
    channels: channels ?? { pick: 'choose', optional: false },
    accountSelection: accountSelectionOf(token),
    ...(connection && { connection }),
    ...(look && { look }),
    ...(mayMakeAnother(token) && { another: true }),
    ...(isUsed(attempt) && attempt && token.mode !== 'manage'
      ? await describeResult(context, token, attempt)
      : await describeOpen(context, token, attempt)),
    expiresAt: token.expiresAt,
    ...(language !== undefined && { locale: language }),
    ...(country !== undefined && { country }),
    ...(searchBy && { searchBy }),
    ...(returnTo !== undefined && { returnTo }),
    ...(brand && { brand }),
  };
}

/** From the list of what they have, unless the host says no; elsewhere only if it says so. */
function mayMakeAnother({ mode, options }: ConnectToken): boolean {
  return options.another ?? mode === 'manage';
}

async function describeConsent(context: ConnectContext, caller: Caller) {
  const mode = caller.token.mode === 'create' ? 'create' : 'update';
  const consent = consentAsked(caller);
  return consent
    ? { consent, consented: await hasConsented(context, caller, consent, mode) }
    : { consent, consented: false };
}

async function updatedConnection(context: ConnectContext, token: ConnectToken) {
  if (token.mode !== 'update') return undefined;
  const record = await ownConnection(context, token, token.connectionId ?? '').catch(() => {
    throw new ApiError(401, 'session_invalid', 'The connection of this token is gone.');
  });
  const { connection, problem } = record;
  const { channelId } = token.options;
  return {
    ...connection,
    ...(channelId !== undefined && { channelId }),
    ...(problem !== undefined && { problem }),
  };
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
): Promise<{ open?: Attempt; connection?: Connection }> {
  // What another session is at does not lead past the list of what the person has.
  const managing = token.mode === 'manage';
  const candidates = current ? [current] : managing ? [] : await store.openAttempts(token);
  const open = candidates.find(
    (attempt) =>
      (attempt.status === 'open' || attempt.awaited) &&
      !attempt.looking &&
      !attempt.left &&
      attempt.at > now() - OFFER_MS &&
      fits(token, attempt),
  );
  if (!open) return {};
  const repaired =
    managing &&
    open.mode === 'update' &&
    (await store.connection(token.applicationId, open.connectionId ?? ''));
  return { open: publicAttempt(open), ...(repaired && { connection: repaired.connection }) };
}

/** Whether an attempt may be gone on with under a token. */
export function fits(token: ConnectToken, attempt: AttemptRecord): boolean {
  if (token.mode === 'manage') return true;
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
