import type { Attempt, Channel, Sealed } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import {
  type Caller,
  findAttempt,
  isUsed,
  ownConnection,
  sessionAttempt,
  sessionUsed,
} from '../session/authorize.ts';
import { fits } from '../session/describe-session.ts';
import { accountSelectionOf, gatewayFor } from '../session/gateway-for.ts';
import { consentAsked, hasConsented } from '../session/has-consented.ts';
import type { AttemptRecord } from '../store/records.ts';
import type { ConnectToken } from '../token/connect-token.ts';
import { channelOf, checkSealed } from './check-sealed.ts';
import type { Conversations } from './conversations.ts';
import { lastUpdate } from './retell.ts';

interface Submit {
  readonly id: string;
  readonly providerId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly details?: Attempt['details'];
  readonly sealed: Sealed;
}

/**
 * Begins an attempt and answers with the one to follow. The same attempt again is the same answer, and is
 * sent again only where the gateway said that it knows nothing of it. While another attempt of the session
 * runs, one for the same provider, channel and connection joins it; one for others takes its place.
 */
export async function submitAttempt(
  context: ConnectContext,
  conversations: Conversations,
  caller: Caller,
  submit: Submit,
  signal: AbortSignal,
): Promise<AttemptRecord> {
  const { store } = context;
  const { token } = caller;
  const known = await findAttempt(context, token, submit.id);
  if (known && !fits(token, known)) throw notFound();
  if (known && known.id === submit.id && !known.looking) refuseAnother(known, submit);
  const resend = known !== undefined && (await isUnknownThere(context, known));
  if (known && !resend) {
    conversations.look(known);
    return known;
  }

  const current = await sessionAttempt(context, token);
  if (isUsed(current)) throw sessionUsed();
  await demandConsent(context, caller);
  const fresh = await prepare(context, token, current, submit, signal);

  if (current && current.id !== submit.id && current.status === 'open') {
    if (!current.looking && sameTarget(current, fresh)) {
      await store.beginAttempt({ ...fresh, joins: current.id });
      conversations.look(current);
      return current;
    }
    await conversations.abandon(current, 'challenge_cancelled');
  }

  const begun = await store.beginAttempt(fresh);
  if (resend) await store.changeAttempt(begun, { status: 'open' });
  await store.bindSession(token.sessionId, begun);
  conversations.submit(begun, submit.sealed);
  return begun;
}

/** The attempt as it will be kept, once everything in it is known to be the caller's and to make sense. */
async function prepare(
  context: ConnectContext,
  token: ConnectToken,
  current: AttemptRecord | undefined,
  { id, sealed, ...submit }: Submit,
  signal: AbortSignal,
): Promise<AttemptRecord> {
  const connectionId = submit.connectionId ?? token.connectionId;
  if (token.mode === 'create' && connectionId !== undefined && connectionId !== current?.connectionId) {
    throw notFound();
  }
  const connection =
    connectionId === undefined ? undefined : (await ownConnection(context, token, connectionId)).connection;
  const providerId = submit.providerId ?? connection?.provider.id;
  if (connection && connection.provider.id !== providerId) {
    throw invalid({ field: 'providerId', message: 'The connection is at another provider.' });
  }
  if (providerId === undefined) {
    throw invalid({ field: 'providerId', message: 'This field is missing.' });
  }
  const gateway = await gatewayFor(context, token);
  const { channels, ...provider } = await gateway.provider(providerId, signal);
  const channel = channelOf({ ...provider, channels }, submit.channelId ?? connection?.channelId);
  await checkSealed(gateway, channel.id, channel.fields, sealed, 'invalid_credentials', signal);
  const { applicationId, userId, sessionId, mode } = token;
  return {
    applicationId,
    userId,
    id,
    sessionId,
    mode,
    accountSelection: accountSelectionOf(token),
    providerId,
    channelId: channel.id,
    provider,
    ...(connectionId !== undefined && { connectionId }),
    ...(submit.details && { details: submit.details }),
    ...(isChained(token, channels, channel) && { chained: true }),
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at: context.now(),
  };
}

/** Whether the session's policy wants further channels of the provider after this one. */
function isChained({ mode, options }: ConnectToken, channels: readonly Channel[], { id }: Channel): boolean {
  const { pick, modes, accountTypes } = options.channels ?? {};
  if (mode !== 'create' || pick !== 'all') return false;
  const chain = channels
    .filter((channel) => !modes || modes.includes(channel.mode))
    .filter(
      ({ accountTypes: given }) =>
        !accountTypes || given.length === 0 || given.some((type) => accountTypes.includes(type)),
    )
    .sort((one, other) => one.rank - other.rank);
  return chain.at(-1)?.id !== id;
}

async function demandConsent(context: ConnectContext, caller: Caller) {
  const consent = consentAsked(caller);
  if (consent && !(await hasConsented(context, caller, consent))) {
    throw new ApiError(403, 'consent_expired', 'The person has not agreed to this version of the consent.');
  }
}

async function isUnknownThere({ store }: ConnectContext, attempt: AttemptRecord): Promise<boolean> {
  if (attempt.status !== 'failed') return false;
  const last = await lastUpdate(store, attempt);
  return last?.kind === 'failed' && last.problem.code === 'unknown_outcome';
}

function refuseAnother(known: AttemptRecord, submit: Submit) {
  const differing = (['providerId', 'channelId'] as const).find(
    (name) => submit[name] !== undefined && known[name] !== undefined && submit[name] !== known[name],
  );
  if (differing === undefined) return;
  throw new ApiError(422, 'idempotency_key_reused', 'This attempt was made for another provider.', {
    errors: [{ field: differing, message: 'Make a new attempt for another provider or channel.' }],
  });
}

function sameTarget(one: AttemptRecord, other: AttemptRecord): boolean {
  return (
    one.providerId === other.providerId &&
    one.channelId === other.channelId &&
    (other.connectionId === undefined || one.connectionId === other.connectionId)
  );
}
