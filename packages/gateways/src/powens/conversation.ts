import type {
  Account,
  AccountChoice,
  Attempt,
  ChallengeAnswer,
  ConnectionUpdate,
  Returned,
  Sealed,
} from '@linkspan/protocol';
import { numbered } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { once } from '../write-desk.ts';
import { type Desk, deskOf } from './desk.ts';
import { connectionGone } from './error-answer.ts';
import { takeChoice } from './found.ts';
import { answerQuestion } from './question.ts';
import { resumeAttempt } from './resume-attempt.ts';
import { isReached, type PowensContext } from './service.ts';
import { changeShared, listShared } from './shared-accounts.ts';
import { submitAttempt } from './submit-attempt.ts';
import { synchronise } from './synchronise.ts';

// What a person needs once they have submitted something: a chunk of its own, which a page fetches then.

export function submit(
  context: PowensContext,
  attempt: Attempt,
  sealed: Sealed,
  signal: AbortSignal,
): AsyncIterable<ConnectionUpdate> {
  return numbered(attempt, submitAttempt(context, own(context, attempt), sealed, signal));
}

export function resume(
  context: PowensContext,
  attempt: Attempt,
  returned: Returned | undefined,
  signal: AbortSignal,
): AsyncIterable<ConnectionUpdate> {
  return numbered(attempt, resumeAttempt(context, own(context, attempt), returned, signal));
}

export function answer(
  context: PowensContext,
  connectionId: string,
  given: ChallengeAnswer,
  signal: AbortSignal,
): Promise<void> {
  return write(context, connectionId, given.key, signal, (desk) =>
    answerQuestion(context, connectionId, desk, given),
  );
}

export function retry(
  context: PowensContext,
  connectionId: string,
  key: string,
  signal: AbortSignal,
): Promise<void> {
  return write(context, connectionId, key, signal, (desk) => synchronise(context, connectionId, desk));
}

export function chooseAccounts(
  context: PowensContext,
  connectionId: string,
  choice: AccountChoice,
  signal: AbortSignal,
): Promise<void> {
  return write(context, connectionId, choice.key, signal, () => takeChoice(context, connectionId, choice));
}

export async function sharedAccounts(
  context: PowensContext,
  connectionId: string,
  signal: AbortSignal,
): Promise<readonly Account[]> {
  if (!isReached(context, connectionId)) throw connectionGone();
  return listShared(context, connectionId, signal);
}

export function shareAccounts(
  context: PowensContext,
  connectionId: string,
  choice: AccountChoice,
  signal: AbortSignal,
): Promise<void> {
  return write(context, connectionId, choice.key, signal, () => changeShared(context, connectionId, choice));
}

/** The attempt as it is about the connection of its session. */
function own(context: PowensContext, attempt: Attempt): Attempt {
  const { mode, connectionId: only } = context.session;
  const connectionId = attempt.connectionId ?? (mode === 'update' ? only : undefined);
  if (connectionId === undefined) return attempt;
  if (!isReached(context, connectionId)) throw connectionGone();
  return { ...attempt, connectionId };
}

/** One write to a connection, with the effect of once for each key; it goes on when its caller leaves. */
async function write(
  context: PowensContext,
  connectionId: string,
  key: string,
  signal: AbortSignal,
  act: (desk: Desk) => Promise<void>,
): Promise<void> {
  if (!isReached(context, connectionId)) throw connectionGone();
  const desk = deskOf(context, connectionId);
  await orAborted(
    once(desk, key, () => act(desk)),
    signal,
  );
}
