import { type Attempt, admittedChannels, type Channel, type Details, type Sealed } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { ApiError, invalid, notFound } from '../http/api-error.ts';
import { settledDetails } from '../links/link-details.ts';
import {
  type Caller,
  findAttempt,
  isOver,
  ownConnection,
  sessionAttempt,
  sessionUsed,
} from '../session/authorize.ts';
import { fits } from '../session/describe-session.ts';
import { detailsAsked } from '../session/details-asked.ts';
import { accountSelectionOf, gatewayFor } from '../session/gateway-for.ts';
import { demandConsent } from '../session/has-consented.ts';
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
  if (isOver(token, current)) throw sessionUsed();
  const mode = modeOf(token, current, submit);
  await demandConsent(context, caller, mode);
  const fresh = await prepare(context, token, mode, current, submit, signal);

  if (current && current.id !== submit.id && current.status === 'open') {
    if (!current.looking && sameTarget(current, fresh)) {
      await store.beginAttempt({ ...fresh, joins: current.id });
      conversations.look(current);
      return current;
    }
    if (addsTo(current, fresh)) await conversations.setAside(current);
    else await conversations.abandon(current, 'challenge_cancelled');
  }

  const begun = await store.beginAttempt(fresh);
  if (resend) await store.changeAttempt(begun, { status: 'open', reopened: (begun.reopened ?? 0) + 1 });
  await store.bindSession(token.sessionId, begun);
  await conversations.submit(begun, submit.sealed);
  return begun;
}

/** The attempt as it will be kept, once everything in it is known to be the caller's and to make sense. */
async function prepare(
  context: ConnectContext,
  token: ConnectToken,
  mode: AttemptRecord['mode'],
  current: AttemptRecord | undefined,
  { id, sealed, ...submit }: Submit,
  signal: AbortSignal,
): Promise<AttemptRecord> {
  const connectionId = submit.connectionId ?? token.connectionId;
  if (mode === 'create' && connectionId !== undefined && connectionId !== current?.connectionId) {
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
  const gateway = await gatewayFor(context, token, mode === 'update' ? connectionId : undefined);
  const { channels, ...provider } = await gateway.provider(providerId, signal);
  const channel = channelOf(
    { ...provider, channels },
    submit.channelId ?? token.options.channelId ?? connection?.channelId,
  );
  await checkSealed(gateway, channel.id, channel, sealed, 'invalid_credentials', signal);
  const { applicationId, userId, sessionId } = token;
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
    ...(submit.details && { details: await settled(context, token, submit.details) }),
    ...(mode === 'create' && isChained(token, channels, channel) && { chained: true }),
    ...(token.options.captive !== undefined && { captive: token.options.captive }),
    ...(token.options.channels && { channels: token.options.channels }),
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at: context.now(),
  };
}

/** What an attempt is: in manage mode it repairs the connection that it names, unless that was just being made. */
function modeOf(
  { mode }: ConnectToken,
  current: AttemptRecord | undefined,
  { connectionId }: Submit,
): AttemptRecord['mode'] {
  if (mode !== 'manage') return mode;
  const goesOn = current?.mode === 'create' && current.connectionId === connectionId;
  return connectionId === undefined || goesOn ? 'create' : 'update';
}

/** What the person said at the `details` step, as far as it was theirs to say. */
async function settled(context: ConnectContext, token: ConnectToken, given: Details): Promise<Details> {
  const asked = await detailsAsked(context, token);
  return asked ? settledDetails(asked, given) : given;
}

/** Whether the session's policy wants further channels of the provider after this one. */
function isChained({ options }: ConnectToken, channels: readonly Channel[], { id }: Channel): boolean {
  if (options.channels?.pick !== 'all') return false;
  return admittedChannels(channels, options.channels).at(-1)?.id !== id;
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

/** Whether an attempt adds a further channel to the connection that another is at, which waits meanwhile. */
function addsTo(current: AttemptRecord, { connectionId, channelId }: AttemptRecord): boolean {
  return current.chained === true && current.connectionId === connectionId && current.channelId !== channelId;
}

function sameTarget(one: AttemptRecord, other: AttemptRecord): boolean {
  return (
    one.providerId === other.providerId &&
    one.channelId === other.channelId &&
    (other.connectionId === undefined || one.connectionId === other.connectionId)
  );
}
