import { type Attempt, problem } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { beginVisit } from './begin-visit.ts';
import { readChannelId } from './channel-id.ts';
import { lacks, stateOf } from './connection-view.ts';
import { type Desk, deskOf, takeSeat } from './desk.ts';
import { foundNow } from './found.ts';
import { type Meaning, meaningOf, problemIn } from './map.ts';
import { type Memo, writeMemo } from './memo.ts';
import { askedNow } from './question.ts';
import { readConnection } from './read-connection.ts';
import type { PowensContext } from './service.ts';
import type { Visit } from './visit.ts';
import { webviews } from './webviews.ts';
import { type Connection, ConnectionAnswer } from './wire.ts';

const MINUTE = 60_000;
/** How often to look, and when the conversation ends if nothing comes, by what is awaited. */
const PATIENCE: Readonly<Record<string, readonly [lookMs: number, mostMs: number]>> = {
  verifying: [2000, 60 * MINUTE],
  approval: [2000, 15 * MINUTE],
  redirect: [3000, 30 * MINUTE],
  challenge: [15_000, 30 * MINUTE],
  accounts: [15_000, 120 * MINUTE],
};
const FIRST_LOOKS_MS = [500, 1000];
/** An approval that Powens stopped waiting for is asked for again after this. */
const WAIT_AGAIN_MS = 10_000;

/**
 * The turns of a connection from the one that is open now to the last: "SCA & connection states" of
 * docs.powens.com, driven until nothing is left to do.
 */
export async function* follow(
  context: PowensContext,
  connectionId: string,
  attempt: Attempt,
  memo: Memo,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { now, pause } = context;
  const desk = deskOf(context, connectionId);
  takeSeat(desk, attempt.id);
  if (memo.approving) desk.waitingSince ??= now();
  let told = '';
  let since = now();
  for (let looks = 0; ; looks += 1) {
    const turn = await desk.turn(() => turnNow(context, connectionId, desk, attempt, memo, signal));
    signal.throwIfAborted();
    const key = JSON.stringify(turn);
    const [lookMs, mostMs] = PATIENCE[turn.kind] ?? [0, 0];
    if (key !== told) {
      told = key;
      since = now();
      looks = 0;
      const { question, waitingSince } = desk;
      const noted = { version: question?.version ?? memo.version, approving: waitingSince !== undefined };
      yield { ...turn, memo: writeMemo({ ...memo, ...noted }) };
    } else if (now() - since >= mostMs) {
      yield { kind: 'failed', problem: problem('challenge_timed_out') };
      return;
    }
    if (turn.kind === 'verified' || turn.kind === 'failed') return;
    await desk.news((woken) => pause(FIRST_LOOKS_MS[looks] ?? lookMs, woken), signal);
  }
}

async function turnNow(
  context: PowensContext,
  connectionId: string,
  desk: Desk,
  attempt: Attempt,
  memo: Memo,
  signal: AbortSignal,
): Promise<Turn> {
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) {
    return { kind: 'failed', problem: { ...(desk.refused ?? problem('unknown_outcome')), gone: true } };
  }
  const source = sourceOf(context, attempt);
  // Powens deletes a source whose credentials are refused; how the others stand says nothing of it.
  if (lacks(connection, source)) {
    return { kind: 'failed', problem: desk.refused ?? problem('unknown_outcome') };
  }
  const meaning = meaningOf(stateOf(connection, source));
  const isApproving = desk.waitingSince !== undefined && meaning === 'wait';
  if (meaning !== 'approval' && !isApproving) desk.waitingSince = undefined;
  if (desk.cancelled && meaning !== 'done') {
    return { kind: 'failed', problem: problem('challenge_cancelled') };
  }
  const atWebview = context.options.mode === 'hosted' && PERSONS.includes(meaning);
  if (meaning !== 'redirect' && !atWebview) desk.visit = undefined;
  if (atWebview) {
    return visitNow(context, connection, desk, signal);
  }
  switch (meaning) {
    case 'done':
      return foundNow(context, connection, attempt.channelId, memo.later, signal);
    case 'wait':
      return isApproving ? approvalOf(connection) : { kind: 'verifying', stage: 'checking' };
    case 'approval':
      waitForApproval(context, connectionId, desk);
      return approvalOf(connection);
    case 'question':
    case 'confirm':
      return { kind: 'challenge', challenge: askedNow(desk, connection, memo.version) };
    case 'redirect':
      return visitNow(context, connection, desk, signal);
    default:
      return { kind: 'failed', problem: problemIn(meaning, connection) };
  }
}

/** What a person does in Powens' webview where that is used. */
const PERSONS: readonly Meaning[] = ['question', 'confirm', 'approval', 'redirect'];

/** The source whose state counts: that of the attempt; an update is about whatever is in trouble. */
function sourceOf({ session }: PowensContext, { channelId }: Attempt): string | undefined {
  return session.mode === 'update' ? undefined : readChannelId(channelId)?.source;
}

/**
 * Has Powens wait for the approval on the other device. In the background: the blocking request may be given
 * up by anything on its way. Should the wait end without the approval, or not begin, another is begun; the person
 * is told meanwhile, because they can approve all the same.
 */
function waitForApproval({ client, now }: PowensContext, connectionId: string, desk: Desk): void {
  if (desk.waitingSince !== undefined && now() - desk.waitingSince < WAIT_AGAIN_MS) return;
  // Not again while this is on its way.
  desk.waitingSince = Number.POSITIVE_INFINITY;
  const { signal } = new AbortController();
  const path = `/users/me/connections/${connectionId}?background=true`;
  client
    .write(ConnectionAnswer, 'POST', path, { resume: true }, signal)
    .catch(() => undefined)
    .finally(() => {
      if (desk.waitingSince !== undefined) desk.waitingSince = now();
    });
}

function approvalOf({ id }: Connection): Turn {
  return { kind: 'approval', approval: { id: `approval-${id}`, messages: [], actions: [] } };
}

/** The visit to the bank's site that a connection wants (`webauthRequired`); one at a time, each for one source. */
async function visitNow(
  context: PowensContext,
  { id: connectionId, sources }: Connection,
  desk: Desk,
  signal: AbortSignal,
): Promise<Turn> {
  const source = sources?.find(({ state }) => meaningOf(state) === 'redirect')?.name;
  const begin = async (): Promise<Visit> => {
    if (context.options.mode !== 'hosted')
      return { ...(await beginVisit(context, { id_connection: connectionId, source }, signal)), source };
    const { beginWebview } = await webviews();
    return beginWebview(context, { flow: 'reconnect', connection: connectionId }, signal);
  };
  if (context.options.mode !== 'hosted' && desk.visit?.source !== source) desk.visit = undefined;
  desk.visit ??= await begin();
  if (desk.visit.ended === undefined && context.now() >= desk.visit.expiresAt) {
    desk.visit.ended = problem('challenge_timed_out');
  }
  return visitTurn(desk.visit);
}

/** The person's way to the bank's site, or how it ended. */
export function visitTurn({ id, url, expiresAt, ended }: Visit): Turn {
  return ended ? { kind: 'failed', problem: ended } : { kind: 'redirect', redirect: { id, url, expiresAt } };
}
