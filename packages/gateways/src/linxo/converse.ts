import { type Attempt, problem, type Returned } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { readAccounts } from './accounts.ts';
import { readConnection } from './connections.ts';
import { finishOwn } from './finish-own.ts';
import { follow } from './follow.ts';
import { problemOfReturn } from './map.ts';
import { type Memo, writeMemo } from './memo.ts';
import type { Outcome } from './memory.ts';
import { isHosted, type LinxoContext } from './service.ts';
import { findNew, isOwnReturn, type Place } from './trace.ts';
import { hashOf, isAbout, isNoted, type Visit, visitTurn } from './visit.ts';

/** An attempt on its way: what it connects, and what was noted when it began. */
export interface Course extends Place {
  readonly attempt: Attempt;
  readonly memo: Memo;
}

/** How long to look for what a lost answer may have made, and how often. */
export const SEARCH_MS = 60_000;
const LOOK_MS = 3000;

/** What comes of credentials that were sent: the connection's turns, the refusal, or a look for what was made. */
export async function* afterSending(
  context: LinxoContext,
  course: Course,
  sent: Promise<Outcome>,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const outcome = await orAborted(sent, signal);
  if (outcome.kind === 'connection') yield* landed(context, course, outcome.id, signal);
  else if (outcome.kind === 'failed') yield { kind: 'failed', problem: outcome.problem };
  else yield* search(context, course, context.now() + SEARCH_MS, signal);
}

/** Looks for what a request made whose answer was lost. */
export async function* search(
  context: LinxoContext,
  course: Course,
  until: number,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  yield { kind: 'verifying', stage: 'checking' };
  for (;;) {
    const found = await findNew(context, course.attempt, course, course.memo.before, signal);
    if (found !== undefined) {
      yield* landed(context, course, found, signal);
      return;
    }
    if (context.now() >= until) break;
    await context.pause(LOOK_MS, signal);
  }
  yield { kind: 'failed', problem: problem('unknown_outcome') };
}

/** A visit to the bank's site: told, and waited for by looking, because who goes there may never come back. */
export async function* away(
  context: LinxoContext,
  course: Course,
  beginning: Promise<Visit>,
  returned: Returned | undefined,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memo } = course;
  const visit = await orAborted(beginning, signal);
  // Also from a visit that another process told.
  const isBack = isAbout(visit, returned) || (await isNoted(memo.stateHash, returned));
  const back = isBack ? returned : undefined;
  const stateHash = await hashOf(visit.state);
  for (let told = false; ; told = true) {
    const found =
      (await returnedTo(context, course, back, signal)) ?? (await findSettled(context, course, signal));
    if (found !== undefined) {
      yield* landed(context, course, found, signal);
      return;
    }
    if (back?.error !== undefined) visit.ended ??= problemOfReturn(back.error);
    if (context.now() >= visit.expiresAt) visit.ended ??= problem('challenge_timed_out');
    if (!told || visit.ended) yield { ...visitTurn(visit), memo: writeMemo({ ...memo, stateHash }) };
    if (visit.ended) return;
    await context.pause(LOOK_MS, signal);
  }
}

async function returnedTo(
  context: LinxoContext,
  course: Course,
  returned: Returned | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { attempt, memo } = course;
  const makesIt = context.options.completion === 'own' && attempt.connectionId === undefined;
  if (returned?.code !== undefined && makesIt) return finishOwn(context, course, returned.code, signal);
  // Whoever looked after a connection in the widget comes back to that very one.
  const known =
    isHosted(context) && returned && returned.error === undefined ? attempt.connectionId : undefined;
  const id = returned?.connection_id ?? known;
  if (id === undefined) return undefined;
  if (!(await isOwnReturn(context, attempt, course, memo.before, id, signal))) return undefined;
  const desk = context.desk(id);
  if (returned?.queue_id !== undefined && /^[\w-]{1,100}$/.test(returned.queue_id))
    desk.queue ??= returned.queue_id;
  return id;
}

/**
 * What the visit made or changed, by looking. In Linxo's widget the person answers and shares accounts too: there it
 * counts once all of it is done.
 */
async function findSettled(
  context: LinxoContext,
  course: Course,
  signal: AbortSignal,
): Promise<string | undefined> {
  const found = await findNew(context, course.attempt, course, course.memo.before, signal);
  if (found === undefined || !isHosted(context)) return found;
  const connection = await readConnection(context, found, signal);
  const isAtWork = connection?.channels?.some(({ status }) => status === 'RUNNING') ?? true;
  if (isAtWork) return undefined;
  const { shared, pending } = await readAccounts(context.client, found, undefined, signal);
  return shared.length > 0 && pending.length === 0 ? found : undefined;
}

/** The turns of the connection that an attempt has made or changed. */
export async function* landed(
  context: LinxoContext,
  { attempt, memo }: Course,
  connectionId: string,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  if (attempt.connectionId !== connectionId) yield { kind: 'opened', connectionId };
  yield* follow(context, connectionId, attempt, memo, signal);
}
