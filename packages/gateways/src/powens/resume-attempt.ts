import { type Attempt, problem, type Returned } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { beginAttempt } from './begin-attempt.ts';
import { readChannelId } from './channel-id.ts';
import { afterSending, away, type Course, landed, search } from './converse.ts';
import { deskOf } from './desk.ts';
import { problemOfReturn } from './map.ts';
import { type Memo, readMemo } from './memo.ts';
import type { Sent } from './memory.ts';
import type { PowensContext } from './service.ts';
import { targetOf } from './target.ts';
import { ABSENT } from './trace.ts';
import { isAbout } from './visit.ts';

/** How long after it was sent a lost attempt is still waited for. */
const RECENT_MS = 10 * 60_000;
const SEARCH_MS = 60_000;

/** Looks where an attempt or a connection stands, and goes on from there. Nothing is sent. */
export async function* resumeAttempt(
  context: PowensContext,
  attempt: Attempt,
  returned: Returned | undefined,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memory, nameOf, now } = context;
  const sent = memory.sent.get(nameOf(attempt.id));
  const memo = await memoOf(attempt, sent, signal);
  const { uuid = attempt.providerId ?? '', source } = readChannelId(attempt.channelId) ?? {};
  const course: Course = { attempt, uuid, source, memo: memo ?? NOTHING };
  noteReturn(context, attempt, returned);
  // A webview that another process opened may be at any point of its way: what it made is looked for.
  const anew = memo?.away && !sent && context.options.mode !== 'hosted';
  const visit = (anew ? await startedAnew(context, attempt, signal) : sent)?.visit;
  if (visit) {
    yield* away(context, course, visit, returned, signal);
  } else if (sent?.outcome) {
    yield* afterSending(context, course, sent.outcome, signal);
  } else if (attempt.connectionId !== undefined && !memo?.before.includes(ABSENT)) {
    yield* landed(context, course, attempt.connectionId, signal);
  } else if (memo) {
    const recent = now() - memo.at < RECENT_MS;
    yield* search(context, course, recent ? now() + SEARCH_MS : 0, signal);
  } else {
    yield { kind: 'failed', problem: problem('unknown_outcome') };
  }
}

const NOTHING: Memo = { before: [], at: 0, away: false, later: false, version: 0, approving: false };

/** What is noted with the attempt, or remembered here. What the note says was there before is older, and so right. */
async function memoOf(
  attempt: Attempt,
  sent: Sent | undefined,
  signal: AbortSignal,
): Promise<Memo | undefined> {
  const noted = readMemo(attempt.memo);
  if (!sent) return noted;
  const {
    before = [...(await orAborted(sent.before, signal))],
    later = false,
    version = 0,
    approving = false,
  } = noted ?? {};
  return { before, at: sent.at, away: sent.visit !== undefined, later, version, approving };
}

/** The visit that another process began, anew; not if the person would have to say again what goes with it. */
async function startedAnew(
  context: PowensContext,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Sent | undefined> {
  const target = await targetOf(context, attempt, signal);
  const asks = target.channel.fields.some(({ required }) => required);
  return asks ? undefined : beginAttempt(context, attempt, target, { scheme: 'none', values: {} });
}

/** A visit that a connection itself wanted, and that the person came back from. */
function noteReturn(context: PowensContext, { connectionId }: Attempt, returned: Returned | undefined): void {
  const desk = connectionId === undefined ? undefined : deskOf(context, connectionId);
  if (!desk?.visit || !returned || !isAbout(desk.visit, returned)) return;
  if (returned.error !== undefined) desk.visit.ended = problemOfReturn(returned.error);
  // Its code was good once; should there be more to do, that is another visit.
  else desk.visit = undefined;
}
