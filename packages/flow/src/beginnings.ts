import { type Problem, problem } from '@linkspan/protocol';
import { currentChannel } from './channel-policy.ts';
import type { ConnectContext } from './context.ts';
import type { Started } from './effects.ts';
import type { SealedHandle } from './vault.ts';

/** The facts of a session: what is chosen already, and the attempt that goes on, if there is one. */
export function startedWith({ session, record }: Started): Partial<ConnectContext> {
  const noted = record?.attempt;
  const attempt =
    session.open && noted?.id === session.open.id
      ? { ...noted, ...session.open, seq: Math.max(noted.seq, session.open.seq) }
      : (session.open ?? noted);
  const connectionId = session.connection?.id ?? attempt?.connectionId;
  const kept = record?.aside;
  const adding = kept && attempt && attempt.id !== kept.attempt.id ? kept : undefined;
  const chosen = record?.providerId;
  return {
    session,
    attempt: attempt && { ...attempt, ...(connectionId !== undefined && { connectionId }) },
    attemptEnded: false,
    beginning: 'look',
    unconfirmed: false,
    connectionId,
    zip: record?.zip ?? session.prefill.zip,
    providerId:
      session.connection?.provider.id ?? attempt?.providerId ?? chosen ?? session.prefill.providerId,
    providerChosen: ((session.mode === 'create' && attempt?.providerId) || chosen) !== undefined,
    channelId: attempt === undefined && chosen !== undefined ? record?.channelId : undefined,
    connection: session.result?.connection,
    ...(kept && { ticked: kept.ticked }),
    ...(adding && {
      aside: { attempt: adding.attempt, chained: adding.chained },
      chained: [...adding.chained, adding.attempt.channelId ?? ''],
    }),
    // Why it does not work stands above the form that repairs it.
    notice: session.connection?.problem && problem(session.connection.problem),
    problem: undefined,
    onTheirWay: false,
  };
}

/** A new attempt, named before anything is sent. */
export function submission(
  context: ConnectContext,
  id: string,
  handle: SealedHandle | undefined,
): Partial<ConnectContext> {
  const { providerId, connectionId, details } = context;
  const channelId = currentChannel(context)?.id;
  return {
    attempt: {
      id,
      seq: 0,
      providerId,
      channelId,
      connectionId,
      details,
    },
    attemptEnded: false,
    beginning: 'submit',
    handle,
    unconfirmed: true,
    notice: undefined,
    begun: true,
    onTheirWay: false,
  };
}

/** Where the connection of an update stands: nothing is sent. */
export function look({ session, providerId }: ConnectContext, id: string): Partial<ConnectContext> {
  const { id: connectionId, channelId } = session?.connection ?? {};
  return {
    attempt: { id, seq: 0, providerId, channelId, connectionId },
    attemptEnded: false,
    beginning: 'look',
    looked: true,
  };
}

/** The provider is to try again with what it holds. */
export function retrial(key: string): Partial<ConnectContext> {
  return { beginning: 'retry', retryKey: key, attemptEnded: false, problem: undefined };
}

/** Back at the form with the reason; what was tried is over, and the next submit is a new attempt. */
export function anotherTry(context: ConnectContext, notice: Problem | undefined): Partial<ConnectContext> {
  return {
    attempt: undefined,
    attemptEnded: false,
    problem: undefined,
    notice,
    ...(context.problem?.gone && context.session?.mode === 'create' && { connectionId: undefined }),
  };
}
