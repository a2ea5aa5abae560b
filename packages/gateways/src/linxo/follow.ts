import { type Account, type Attempt, problem } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { consentsOf, readAccounts } from './accounts.ts';
import { beginWidget, type WidgetTask } from './begin-widget.ts';
import { readChannelId } from './channel-id.ts';
import { channelIdNow, connectionView, troubledDefinition } from './connection-view.ts';
import { readConnection, standingOf } from './connections.ts';
import type { Desk } from './desk.ts';
import { type Meaning, meaningOf, problemIn } from './map.ts';
import { type Memo, writeMemo } from './memo.ts';
import { forgetQuestion, readQueue, subscribe } from './queue.ts';
import { isHosted, type LinxoContext } from './service.ts';
import { begin } from './synchronise.ts';
import { readProvider } from './target.ts';
import { visitTurn } from './visit.ts';
import type { Channel, Connection, Provider } from './wire.ts';

const MINUTE = 60_000;
/** How often to look at most, and when a turn that nothing comes of is given up, by what is awaited. */
const PATIENCE: Readonly<Record<string, readonly [lookMs: number, mostMs: number]>> = {
  verifying: [5000, 60 * MINUTE],
  challenge: [10_000, 30 * MINUTE],
  redirect: [3000, 30 * MINUTE],
  accounts: [15_000, 120 * MINUTE],
};
const FIRST_LOOK_MS = 500;
/** After so long a silence of the queue the answer will come another way. */
const SILENCE_MS = 5 * MINUTE;

/**
 * The turns of a connection from the one that is open now to the last. Questions come from the queue; the end is
 * decided by the channel's status, because the names of the events that tell it are not documented.
 */
export async function* follow(
  context: LinxoContext,
  connectionId: string,
  attempt: Attempt,
  memo: Memo,
  signal: AbortSignal,
): AsyncGenerator<Turn> {
  const { now, pause } = context;
  const desk = context.desk(connectionId);
  desk.queue ??= memo.queue ?? (await subscribe(context, signal));
  desk.answered ??= memo.answered;
  if (desk.attempt !== attempt.id) {
    desk.attempt = attempt.id;
    desk.heardAt = now();
    desk.decided.clear();
    // Who broke off a visit may come again for another.
    if (desk.visit?.ended) desk.visit = undefined;
  }
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
      yield { ...turn, memo: writeMemo({ ...memo, queue: desk.queue, answered: desk.answered }) };
    } else if (now() - since >= mostMs) {
      yield { kind: 'failed', problem: problem('challenge_timed_out') };
      return;
    }
    if (turn.kind === 'verified' || turn.kind === 'pending' || turn.kind === 'failed') return;
    await desk.news((woken) => pause(Math.min(lookMs, FIRST_LOOK_MS * 2 ** looks), woken), signal);
  }
}

async function turnNow(
  context: LinxoContext,
  connectionId: string,
  desk: Desk,
  attempt: Attempt,
  { later }: Memo,
  signal: AbortSignal,
): Promise<Turn> {
  // The queue first: what the connection then says is never older than its events.
  const named = readChannelId(attempt.channelId)?.definition;
  await readQueue(context, connectionId, named, desk, signal);
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) return { kind: 'failed', problem: problem('unknown_outcome', { gone: true }) };
  const channel = channelOf(connection, named);
  const isBegun = !isBeginning(context, desk, connection);
  const meaning = meaningOf(channel?.status);
  // Who does not stay leaves once it is decided what is to be fetched.
  if (context.session.captive === false && desk.decided.size > 0 && typeof meaning === 'string')
    return viewOf(context, 'pending', connection, channel, [], signal);
  if (!isBegun) return { kind: 'verifying', stage: 'checking' };
  const widget = isHosted(context) && (await widgetNow(context, connection, meaning, desk, signal));
  if (widget) return widget;
  switch (meaning) {
    case 'done':
      return foundNow(context, connection, channel, desk, later, signal);
    case 'wait':
      return waitingNow(context, connection, channel, desk, attempt, signal);
    case 'empty':
      return { kind: 'failed', problem: problem('unknown_outcome') };
    default: {
      forgetQuestion(desk, channel?.definition);
      const provider = await providerIfKnown(context, connection, signal);
      return { kind: 'failed', problem: problemIn(meaning, provider?.base_url) };
    }
  }
}

/** What a person does in Linxo's widget where that is used: answering, and saying what to share. */
async function widgetNow(
  context: LinxoContext,
  connection: Connection,
  meaning: Meaning,
  desk: Desk,
  signal: AbortSignal,
): Promise<Turn | undefined> {
  const { id } = connection;
  const isAsked = meaning === 'wait' && desk.question !== undefined && !desk.question.answered;
  if (isAsked) return visitNow(context, { page: 'user_input', connection: id }, desk, signal);
  if (meaning === 'wait' && context.session.captive === false)
    return viewOf(context, 'pending', connection, undefined, [], signal);
  if (meaning !== 'done') return undefined;
  desk.question = undefined;
  const { shared, pending } = await readAccounts(context.client, id, undefined, signal);
  if (shared.length > 0) return viewOf(context, 'verified', connection, undefined, shared, signal);
  return pending.length > 0
    ? visitNow(context, { page: 'manage_accounts', connection: id }, desk, signal)
    : { kind: 'failed', problem: problem('no_accounts') };
}

/** The visit to the widget that a connection wants; one at a time. */
async function visitNow(
  context: LinxoContext,
  task: WidgetTask,
  desk: Desk,
  signal: AbortSignal,
): Promise<Turn> {
  desk.visit ??= await beginWidget(context, task, signal);
  if (context.now() >= desk.visit.expiresAt) desk.visit.ended ??= problem('challenge_timed_out');
  return visitTurn(desk.visit);
}

/** The channel whose status counts: the attempt's, or whatever is in trouble. */
function channelOf({ channels = [], ...rest }: Connection, named: string | undefined): Channel | undefined {
  const definition = named ?? troubledDefinition({ ...rest, channels });
  return channels?.find((each) => each.definition === definition);
}

/** Whether what was asked for last has left no trace yet. */
function isBeginning({ now }: LinxoContext, desk: Desk, connection: Connection): boolean {
  const { beginning } = desk;
  if (!beginning) return false;
  if (standingOf(connection) === beginning.before && now() < beginning.until) return true;
  desk.beginning = undefined;
  return false;
}

async function waitingNow(
  context: LinxoContext,
  connection: Connection,
  channel: Channel | undefined,
  desk: Desk,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Turn> {
  const { question } = desk;
  if (question && !question.answered) return { kind: 'challenge', challenge: question.challenge };
  if (context.now() - (desk.heardAt ?? 0) >= SILENCE_MS)
    return viewOf(context, 'pending', connection, channel, [], signal);
  return { kind: 'verifying', stage: stageOf(desk, attempt) };
}

function stageOf(desk: Desk, { connectionId }: Attempt) {
  if (desk.decided.size > 0) return 'loading-accounts';
  return connectionId === undefined && !desk.question ? 'signing-in' : 'checking';
}

/**
 * What a channel that is well leads to: the consents that Linxo waits for, or the end once there are none to give.
 * A chain asks after its last channel.
 */
async function foundNow(
  context: LinxoContext,
  connection: Connection,
  channel: Channel | undefined,
  desk: Desk,
  accountsLater: boolean,
  signal: AbortSignal,
): Promise<Turn> {
  const { client, session } = context;
  desk.question = undefined;
  if (accountsLater) return viewOf(context, 'verified', connection, channel, [], signal);
  const found = await readAccounts(client, connection.id, session.channels?.accountTypes, signal);
  const undecided = found.pending.filter(({ id }) => !desk.decided.has(id));
  const eligible = undecided.filter((account) => account.eligible);
  if (eligible.length > 0) {
    if (session.accountSelection !== 'all') return { kind: 'accounts', accounts: [...undecided] };
    const choice = { chosen: eligible.map(({ id }) => id), refused: [] };
    await giveConsents(context, connection, desk, consentsOf(found, choice), signal);
    return { kind: 'verifying', stage: 'loading-accounts' };
  }
  if (found.shared.length === 0) {
    return undecided.length > 0
      ? { kind: 'accounts', accounts: [...undecided] }
      : { kind: 'failed', problem: problem('no_accounts') };
  }
  return viewOf(context, 'verified', connection, channel, found.shared, signal);
}

/** Tells Linxo what the person decided; the full synchronisation follows. */
export async function giveConsents(
  context: LinxoContext,
  connection: Connection,
  desk: Desk,
  consents: ReturnType<typeof consentsOf>,
  signal: AbortSignal,
): Promise<void> {
  if (consents.length === 0) return;
  // What the queue says from here on is of the synchronisation that follows.
  await readQueue(context, connection.id, undefined, desk, signal);
  begin(context, desk, standingOf(connection));
  await context.client.write('PUT', `/connections/${connection.id}/consents`, { consents }, signal);
  for (const { account_id: id } of consents) desk.decided.add(id);
}

async function viewOf(
  context: LinxoContext,
  kind: 'verified' | 'pending',
  connection: Connection,
  channel: Channel | undefined,
  accounts: readonly Account[],
  signal: AbortSignal,
): Promise<Turn> {
  const provider = await providerIfKnown(context, connection, signal);
  const channelId = channelIdNow(context, connection, channel?.definition);
  const view = connectionView(connection, accounts, channelId, provider);
  return { kind, connection: { ...view, status: kind } };
}

async function providerIfKnown(
  context: LinxoContext,
  { provider_id: id }: Connection,
  signal: AbortSignal,
): Promise<Provider | undefined> {
  if (!id) return undefined;
  return readProvider(context, id, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof Error && error.name === 'ConnectError') return undefined;
    throw error;
  });
}
