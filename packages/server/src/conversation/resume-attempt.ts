import type { Attempt, Returned } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { notFound } from '../http/api-error.ts';
import { sha256 } from '../http/idempotent.ts';
import {
  type Caller,
  findAttempt,
  isOver,
  ownConnection,
  sessionAttempt,
  sessionUsed,
} from '../session/authorize.ts';
import { fits, publicAttempt } from '../session/describe-session.ts';
import { accountSelectionOf } from '../session/gateway-for.ts';
import type { AttemptRecord } from '../store/records.ts';
import type { ConnectToken } from '../token/connect-token.ts';
import { attemptName } from './attempt-name.ts';
import type { Conversations } from './conversations.ts';
import { retell } from './retell.ts';

interface Resume {
  readonly id: string;
  readonly seq: number;
  readonly connectionId?: string | undefined;
  readonly returned?: Returned | undefined;
}

/**
 * Makes sure that somebody listens to an attempt, tells the turn that is open now once more, and answers
 * with the attempt and the number to read on from. An attempt that nobody knows looks where the token's
 * connection stands; without one, its updates say `unknown_outcome`. Nothing is ever sent.
 */
export async function resumeAttempt(
  context: ConnectContext,
  conversations: Conversations,
  { token }: Caller,
  { id, seq, connectionId, returned }: Resume,
): Promise<Attempt> {
  const { store } = context;
  const current = await sessionAttempt(context, token);
  const attempt =
    (await findAttempt(context, token, id)) ?? (await look(context, token, current, id, connectionId));
  if (!attempt) return { id, seq };
  if (!fits(token, attempt)) throw notFound();
  if (current?.id !== attempt.id) {
    if (isOver(token, current)) throw sessionUsed();
    await store.bindSession(token.sessionId, attempt);
    if (attempt.awaited) await store.changeAttempt(attempt, { awaited: false });
  }

  const after = Math.max(seq, attempt.seq);
  if (connectionId === undefined && attempt.connectionId !== undefined) {
    await conversations.tell(
      attempt,
      { kind: 'opened', connectionId: attempt.connectionId },
      { above: after },
    );
  }
  const brought = returned && attempt.status === 'open' && (await isOwn(context, attempt, returned));
  if (brought) await conversations.bringBack(attempt, returned);
  else if (attempt.status !== 'open' || (await conversations.isRunning(attempt))) {
    await retell(store, conversations, attempt, after);
  } else conversations.look(attempt);
  return { ...publicAttempt(attempt), seq: after };
}

/** Whether what came back is of the redirect that this attempt began; somebody else's code may not finish it. */
async function isOwn(
  { store }: ConnectContext,
  attempt: AttemptRecord,
  { state }: Returned,
): Promise<boolean> {
  if (state === undefined) return false;
  const redirect = await store.takeRedirect(await sha256(state));
  return redirect !== undefined && attemptName(redirect.attempt) === attemptName(attempt);
}

/** An attempt that is first heard of when an update, or who manages what they have, asks where its connection stands. */
async function look(
  context: ConnectContext,
  token: ConnectToken,
  current: AttemptRecord | undefined,
  id: string,
  named: string | undefined,
): Promise<AttemptRecord | undefined> {
  const connectionId = token.mode === 'manage' ? named : token.connectionId;
  if (connectionId === undefined) return undefined;
  const { connection } = await ownConnection(context, token, connectionId);
  const { applicationId, userId, sessionId } = token;
  const channelId = token.options.channelId ?? connection.channelId;
  const running = current?.status === 'open' && current.connectionId === connectionId ? current : undefined;
  const attempt = await context.store.beginAttempt({
    applicationId,
    userId,
    id,
    sessionId,
    mode: 'update',
    accountSelection: accountSelectionOf(token),
    providerId: connection.provider.id,
    provider: connection.provider,
    ...(channelId !== undefined && { channelId }),
    connectionId,
    ...(token.options.captive !== undefined && { captive: token.options.captive }),
    ...(token.options.channels && { channels: token.options.channels }),
    ...(running && { joins: running.id }),
    looking: true,
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at: context.now(),
  });
  return running ?? attempt;
}
