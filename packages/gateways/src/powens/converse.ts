import { type Attempt, problem, type Returned } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { readAccounts } from './accounts.ts';
import { stateOf } from './connection-view.ts';
import { follow, visitTurn } from './follow.ts';
import { meaningOf, problemOfReturn } from './map.ts';
import { type Memo, writeMemo } from './memo.ts';
import type { Outcome } from './memory.ts';
import { readConnection } from './read-connection.ts';
import type { PowensContext } from './service.ts';
import { findNew, isOwnReturn } from './trace.ts';
import { isAbout, type Visit } from './visit.ts';

/** An attempt on its way: what it connects, and what was noted when it began. */
export interface Course {
  readonly attempt: Attempt;
  readonly uuid: string;
  readonly source: string | undefined;
  readonly memo: Memo;
}

/** How long to look for what a lost answer may have made, and how often. */
const SEARCH_MS = 60_000;
const LOOK_MS = 3000;

/** What comes of credentials that were sent: the connection's turns, the refusal, or a look for what was made. */
export async function* afterSending(
  context: PowensContext,
  course: Course,
  sent: Promise<Outcome>,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const outcome = await orAborted(sent, signal);
  switch (outcome.kind) {
    case 'connection':
      yield* landed(context, course, outcome.id, signal);
      return;
    case 'failed':
      yield { kind: 'failed', problem: outcome.problem };
      return;
    case 'lost':
      yield* search(context, course, context.now() + SEARCH_MS, signal);
  }
}

/** Looks for what a request made whose answer was lost: the service may still be at it. */
export async function* search(
  context: PowensContext,
  course: Course,
  until: number,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { attempt, memo } = course;
  for (let told = false; ; told = true) {
    const found = await findNew(context, attempt, course, memo.before, signal);
    if (found !== undefined) {
      yield* landed(context, course, found, signal);
      return;
    }
    if (context.now() >= until) break;
    if (!told) yield { kind: 'verifying', stage: 'checking' };
    await context.pause(LOOK_MS, signal);
  }
  yield { kind: 'failed', problem: problem('unknown_outcome') };
}

/** A visit to the bank's site: told, and waited for by looking, because who goes there may never come back. */
export async function* away(
  context: PowensContext,
  course: Course,
  beginning: Promise<Visit>,
  returned: Returned | undefined,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { memo } = course;
  const visit = await orAborted(beginning, signal);
  const back = isAbout(visit, returned) ? returned : undefined;
  for (let told = false; ; told = true) {
    const found =
      (await returnedTo(context, course, back, signal)) ?? (await findSettled(context, course, signal));
    if (found !== undefined) {
      yield* landed(context, course, found, signal);
      return;
    }
    if (back?.error !== undefined) visit.ended ??= problemOfReturn(back.error);
    if (context.now() >= visit.expiresAt) visit.ended ??= problem('challenge_timed_out');
    if (!told || visit.ended) yield { ...visitTurn(visit), memo: writeMemo(memo) };
    if (visit.ended) return;
    await context.pause(LOOK_MS, signal);
  }
}

async function returnedTo(
  context: PowensContext,
  { attempt, uuid, source, memo }: Course,
  returned: Returned | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const hosted = context.options.mode === 'hosted' && returned?.error === undefined;
  const known = hosted && returned ? attempt.connectionId : undefined;
  const id = returned?.id_connection ?? returned?.connection_id ?? known;
  if (id === undefined) return undefined;
  return (await isOwnReturn(context, attempt, { uuid, source }, memo.before, id, signal)) ? id : undefined;
}

/**
 * What the visit made or changed, by looking. In Powens' webview the person answers and chooses accounts too:
 * there it counts once both is done.
 */
async function findSettled(
  context: PowensContext,
  { attempt, uuid, source, memo }: Course,
  signal: AbortSignal,
): Promise<string | undefined> {
  const found = await findNew(context, attempt, { uuid, source }, memo.before, signal);
  if (found === undefined || context.options.mode !== 'hosted') return found;
  const connection = await readConnection(context, found, signal);
  if (!connection || meaningOf(stateOf(connection)) !== 'done') return undefined;
  return (await readAccounts(context, found, signal)).active.length > 0 ? found : undefined;
}

/** The turns of the connection that an attempt has made or changed. */
export async function* landed(
  context: PowensContext,
  { attempt, memo }: Course,
  connectionId: string,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  if (attempt.connectionId !== connectionId) yield { kind: 'opened', connectionId };
  yield* follow(context, connectionId, attempt, memo, signal);
}
