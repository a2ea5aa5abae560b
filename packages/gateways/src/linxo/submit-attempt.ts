import type { Attempt, Sealed } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { refuseStrange } from '../refuse-strange.ts';
import { beginAttempt } from './begin-attempt.ts';
import { afterSending, away, type Course, landed } from './converse.ts';
import { formFields } from './fields.ts';
import { readMemo, writeMemo } from './memo.ts';
import type { Before, Sent } from './memory.ts';
import { attemptName, type LinxoContext } from './service.ts';
import { placeOf, type Target, targetOf } from './target.ts';
import { findNew } from './trace.ts';

/**
 * Sends credentials, or sends the person to the bank's site. The same attempt again is the same connection: what
 * was begun here is gone on with, and what may have been begun elsewhere or was lost is looked for first.
 */
export async function* submitAttempt(
  context: LinxoContext,
  attempt: Attempt,
  sealed: Sealed,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memory } = context;
  const name = attemptName(context, attempt);
  const target = await targetOf(context, attempt, signal);
  const { definition, isHosted } = target;
  const asks = !isHosted && definition.mode !== 'REDIRECT';
  const fields = asks ? formFields(definition.credentials ?? []) : [];
  refuseStrange(fields, sealed.values, 'invalid_credentials');
  const known = memory.sent.get(name);
  const noted = readMemo(attempt.memo);
  const before = (await known?.before) ?? (noted && { standing: noted.before, queue: noted.queue });
  if (before && (!known || (await isLost(known, signal)))) {
    const course = courseOf(attempt, target, before, known);
    const found = await findNew(context, attempt, course, before.standing, signal);
    if (found !== undefined) {
      yield* landed(context, course, found, signal);
      return;
    }
    memory.sent.delete(name);
  }
  const sent = memory.sent.get(name) ?? beginAttempt(context, attempt, target, sealed);
  const course = courseOf(attempt, target, await begun(context, name, sent, signal), sent);
  yield { kind: 'verifying', stage: 'signing-in', memo: writeMemo(course.memo) };
  if (sent.visit) yield* away(context, course, sent.visit, undefined, signal);
  else if (sent.outcome) yield* afterSending(context, course, sent.outcome, signal);
}

/** What there was before; an attempt for which that could not be read has sent nothing and is forgotten. */
async function begun(
  { memory }: LinxoContext,
  name: string,
  sent: Sent,
  signal: AbortSignal,
): Promise<Before> {
  const start = Promise.all([sent.before, sent.visit]).catch((error: unknown) => {
    memory.sent.delete(name);
    throw error;
  });
  return (await orAborted(start, signal))[0];
}

async function isLost({ outcome }: Sent, signal: AbortSignal): Promise<boolean> {
  return outcome !== undefined && (await orAborted(outcome, signal)).kind === 'lost';
}

function courseOf(attempt: Attempt, target: Target, { standing, queue }: Before, sent?: Sent): Course {
  const memo = {
    before: [...standing],
    queue,
    at: sent?.at ?? 0,
    away: sent?.visit !== undefined,
    later: target.isFollowed,
  };
  return { attempt, ...placeOf(target), memo };
}
