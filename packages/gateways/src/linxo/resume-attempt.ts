import { type Attempt, problem, type Returned } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { beginAttempt } from './begin-attempt.ts';
import { readChannelId } from './channel-id.ts';
import { afterSending, away, type Course, landed, SEARCH_MS, search } from './converse.ts';
import { problemOfReturn } from './map.ts';
import { type Memo, readMemo } from './memo.ts';
import type { Sent } from './memory.ts';
import { attemptName, isHosted, type LinxoContext } from './service.ts';
import { targetOf } from './target.ts';
import { isAbout, isNoted } from './visit.ts';

/** How long after it was sent a lost attempt is still waited for. */
const RECENT_MS = 10 * 60_000;

/** Looks where an attempt or a connection stands, and goes on from there. No credentials are sent. */
export async function* resumeAttempt(
  context: LinxoContext,
  attempt: Attempt,
  returned: Returned | undefined,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memory, now } = context;
  const sent = memory.sent.get(attemptName(context, attempt));
  const memo = await memoOf(attempt, sent, signal);
  const { provider = attempt.providerId ?? '', definition } = readChannelId(attempt.channelId) ?? {};
  const course: Course = { attempt, provider, definition, memo: memo ?? NOTHING };
  noteReturn(context, attempt, returned);
  // A widget that another process opened may be at any point of its way: what it made is looked for.
  const anew = memo?.away && !sent && !isHosted(context);
  const visit = (anew ? await startedAnew(context, attempt, memo, signal) : sent)?.visit;
  if (visit) {
    yield* away(context, course, visit, returned, signal);
  } else if (sent?.outcome) {
    yield* afterSending(context, course, sent.outcome, signal);
  } else if (attempt.connectionId !== undefined) {
    yield* landed(context, course, attempt.connectionId, signal);
  } else if (memo && returned?.error !== undefined && (await isNoted(memo.stateHash, returned))) {
    yield { kind: 'failed', problem: problemOfReturn(returned.error) };
  } else if (memo) {
    const recent = now() - memo.at < RECENT_MS;
    yield* search(context, course, recent ? now() + SEARCH_MS : 0, signal);
  } else {
    yield { kind: 'failed', problem: problem('unknown_outcome') };
  }
}

const NOTHING: Memo = { before: [], at: 0, away: false, later: false };

/** What is noted with the attempt, or remembered here. */
async function memoOf(
  attempt: Attempt,
  sent: Sent | undefined,
  signal: AbortSignal,
): Promise<Memo | undefined> {
  const noted = readMemo(attempt.memo);
  if (!sent) return noted;
  const { standing, queue } = await orAborted(sent.before, signal);
  const { answered, stateHash, later = false } = noted ?? {};
  return {
    before: [...standing],
    queue,
    answered,
    at: sent.at,
    away: sent.visit !== undefined,
    stateHash,
    later,
  };
}

/** The visit that another process began, anew: nothing was typed that would have to be asked again. */
async function startedAnew(
  context: LinxoContext,
  attempt: Attempt,
  { before, queue }: Memo,
  signal: AbortSignal,
): Promise<Sent> {
  const target = await targetOf(context, attempt, signal);
  const nothing = { scheme: 'none', values: {} } as const;
  return beginAttempt(context, attempt, target, nothing, { standing: before, queue });
}

/** A visit to the widget that a connection itself wanted, and that the person is back from. */
function noteReturn(context: LinxoContext, { connectionId }: Attempt, returned: Returned | undefined): void {
  const desk = connectionId === undefined ? undefined : context.desk(connectionId);
  if (!desk?.visit || !returned || !isAbout(desk.visit, returned)) return;
  if (returned.error !== undefined) {
    desk.visit.ended = problemOfReturn(returned.error);
    return;
  }
  // Should there be more to do, that is another visit.
  desk.visit = undefined;
  if (desk.question) desk.question.answered = true;
}
