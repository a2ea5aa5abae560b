import type { Attempt, Sealed } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { refuseStrange } from '../refuse-strange.ts';
import { beginAttempt } from './begin-attempt.ts';
import { afterSending, away, type Course, landed } from './converse.ts';
import { readMemo, writeMemo } from './memo.ts';
import type { Sent } from './memory.ts';
import type { PowensContext } from './service.ts';
import { type Target, targetOf } from './target.ts';
import { findNew } from './trace.ts';

/**
 * Sends credentials, or sends the person to the bank's site. The same attempt again is the same connection: what
 * was begun here is gone on with, and what may have been begun elsewhere or was lost is looked for first.
 */
export async function* submitAttempt(
  context: PowensContext,
  attempt: Attempt,
  sealed: Sealed,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memory, nameOf } = context;
  const target = await targetOf(context, attempt, signal);
  refuseStrange(target.channel.fields, sealed.values, 'invalid_credentials');
  const known = memory.sent.get(nameOf(attempt.id));
  const before = (await known?.before) ?? readMemo(attempt.memo)?.before;
  if (before && (!known || (await isLost(known, signal)))) {
    const found = await findNew(context, attempt, target, before, signal);
    if (found !== undefined) {
      yield* landed(context, courseOf(attempt, target, before, known), found, signal);
      return;
    }
    // Unless the same attempt, sent twice at once, has been begun meanwhile.
    if (memory.sent.get(nameOf(attempt.id)) === known) memory.sent.delete(nameOf(attempt.id));
  }
  const sent = memory.sent.get(nameOf(attempt.id)) ?? beginAttempt(context, attempt, target, sealed);
  const course = courseOf(attempt, target, await begun(context, attempt, sent, signal), sent);
  yield { kind: 'verifying', stage: 'signing-in', memo: writeMemo(course.memo) };
  if (sent.visit) yield* away(context, course, sent.visit, undefined, signal);
  else if (sent.outcome) yield* afterSending(context, course, sent.outcome, signal);
}

/** What there was before; an attempt for which that could not be read has sent nothing and is forgotten. */
async function begun(
  { memory, nameOf }: PowensContext,
  attempt: Attempt,
  sent: Sent,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const start = Promise.all([sent.before, sent.visit]).catch((error: unknown) => {
    memory.sent.delete(nameOf(attempt.id));
    throw error;
  });
  return (await orAborted(start, signal))[0];
}

async function isLost({ outcome }: Sent, signal: AbortSignal): Promise<boolean> {
  return outcome !== undefined && (await orAborted(outcome, signal)).kind === 'lost';
}

function courseOf(
  attempt: Attempt,
  { uuid, source, isFollowed }: Target,
  before: readonly string[],
  sent?: Sent,
): Course {
  const memo = {
    before: [...before],
    at: sent?.at ?? 0,
    away: sent?.visit !== undefined,
    later: isFollowed,
    version: 0,
    approving: false,
  };
  return { attempt, uuid, source, memo };
}
