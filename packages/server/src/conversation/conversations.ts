import {
  type ConnectionUpdate,
  type Gateway,
  isFinal,
  type ProblemCode,
  problem,
  problemOf,
  type Returned,
  type Sealed,
} from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { isUsed } from '../session/authorize.ts';
import type { AttemptKey, AttemptRecord, Turn } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { attemptName, keyOf } from './attempt-name.ts';
import { bell } from './bell.ts';
import { publicTurn } from './public-turn.ts';

const TRIES = 6;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * The conversations that this process holds with gateways, one an attempt. Each is written to the
 * attempt's log as it goes and lives on when nobody listens; readers read the log.
 */
export interface Conversations {
  /** Sends the credentials and begins to listen; resolves once no other process may listen to the attempt. */
  submit(attempt: AttemptRecord, sealed: Sealed): Promise<void>;
  /** Listens again to an attempt that has not ended, unless somebody does. */
  look(attempt: AttemptRecord): void;
  /** Hands over what a redirect brought back and listens from there. */
  bringBack(attempt: AttemptRecord, returned: Returned): Promise<void>;
  /** Whether somebody listens to an attempt, here or in another process. */
  isRunning(attempt: AttemptKey): Promise<boolean>;
  /** Stops listening for good; the attempt has failed. One that made its connection has still been used. */
  abandon(attempt: AttemptRecord, code: ProblemCode): Promise<void>;
  /** Stops listening until somebody looks again; the attempt stays open. */
  setAside(attempt: AttemptKey): Promise<void>;
  /** Writes a turn into the log and wakes the readers. */
  tell(attempt: AttemptKey, turn: Turn, change: Parameters<Store['append']>[2]): Promise<void>;
  /** Resolves at the attempt's next turn, or after `ms`, or when aborted. */
  news(attempt: AttemptKey, ms: number, signal: AbortSignal): Promise<void>;
  /** Stops listening to everybody; the attempts stay open. */
  stop(): Promise<void>;
  readonly stopped: AbortSignal;
}

export function conversations(
  context: ConnectContext,
  pause: (ms: number, signal: AbortSignal) => Promise<void>,
  /** Hears of an update that has ended, however it did. */
  onUpdated: (attempt: AttemptRecord) => void = () => undefined,
): Conversations {
  const { store, now } = context;
  const running = new Map<string, { controller: AbortController; done: Promise<void> }>();
  const { ring, next } = bell();
  const all = new AbortController();
  const { shared } = store;
  shared?.listen(({ kind, attempt }) => {
    const name = attemptName(attempt);
    if (kind === 'taken') running.get(name)?.controller.abort();
    ring(name);
  });

  /** Listens, if the attempt is this process's to listen to; resolves once that is settled. */
  async function begin(attempt: AttemptKey, first: Listen, take: boolean): Promise<void> {
    const key = keyOf(attempt);
    const name = attemptName(attempt);
    running.get(name)?.controller.abort();
    const controller = new AbortController();
    const held = shared?.hold(key, take) ?? Promise.resolve(true);
    const done = held
      .then((isOurs) =>
        isOurs ? listen(key, first, AbortSignal.any([controller.signal, all.signal])) : undefined,
      )
      // The store failed; the attempt is still open there, and the next reader looks again.
      .catch(context.report)
      .then(async () => {
        if (running.get(name)?.controller !== controller) return;
        running.delete(name);
        await shared?.letGo(key).catch(context.report);
      })
      .finally(() => ring(name));
    running.set(name, { controller, done });
    await held;
  }

  async function listen(key: AttemptKey, first: Listen, signal: AbortSignal): Promise<void> {
    let how = first;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      try {
        const conversation = await conversationOf(key);
        if (!conversation) return;
        for await (const update of how(conversation, signal)) {
          if (signal.aborted) return;
          await hear(key, update);
          if (isFinal(update)) return;
          tries = 1;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!isPassing(error)) {
          await tell(key, { kind: 'failed', problem: problemOf(error) }, { status: 'failed' });
          return;
        }
      }
      how = lookAgain;
      await pause(pauseBefore(tries), signal).catch(() => undefined);
      if (signal.aborted) return;
    }
    // The attempt stays open: the next reader looks again.
    await tell(key, { kind: 'failed', problem: problem('network') }, {});
  }

  /** Undefined once it has ended: whoever listened last may have heard that while this process asked to. */
  async function conversationOf(key: AttemptKey): Promise<Conversation | undefined> {
    const attempt = await store.attempt(key);
    if (attempt?.status !== 'open') return undefined;
    const connection =
      attempt.connectionId === undefined
        ? undefined
        : await store.connection(attempt.applicationId, attempt.connectionId);
    const { applicationId, userId, sessionId, mode, accountSelection, captive, channels } = attempt;
    const { providerId, channelId, memo, details } = attempt;
    const connectionId = connection && { connectionId: connection.gatewayId };
    return {
      gateway: await context.gateway({
        applicationId,
        userId,
        sessionId,
        mode,
        accountSelection,
        ...(captive !== undefined && { captive }),
        ...(channels && { channels }),
        ...connectionId,
      }),
      attempt: {
        id: attempt.id,
        ...(providerId !== undefined && { providerId }),
        ...(channelId !== undefined && { channelId }),
        ...connectionId,
        seq: attempt.gatewaySeq,
        ...(memo !== undefined && { memo }),
        ...(details && { details }),
      },
    };
  }

  async function hear(key: AttemptKey, update: ConnectionUpdate) {
    const attempt = await store.attempt(key);
    if (!attempt || update.seq <= attempt.gatewaySeq) return;
    const told = await publicTurn(context, attempt, update, now());
    if (!told) return;
    await tell(key, told.turn, told.change);
    if (isFinal(update) && attempt.mode === 'update') onUpdated(attempt);
  }

  async function tell(key: AttemptKey, turn: Turn, change: Parameters<Store['append']>[2]) {
    await store.append(key, turn, change);
    ring(attemptName(key));
  }

  async function hangUp(attempt: AttemptKey) {
    const current = running.get(attemptName(attempt));
    current?.controller.abort();
    await current?.done;
  }

  return {
    submit(attempt, sealed) {
      return begin(attempt, ({ gateway, attempt }, signal) => gateway.submit(attempt, sealed, signal), true);
    },
    look(attempt) {
      if (all.signal.aborted || running.has(attemptName(attempt)) || attempt.status !== 'open') return;
      begin(attempt, lookAgain, false).catch(() => undefined);
    },
    async bringBack(attempt, returned) {
      await hangUp(attempt);
      await begin(attempt, ({ gateway, attempt }, signal) => gateway.resume(attempt, returned, signal), true);
    },
    isRunning: async (attempt) =>
      running.has(attemptName(attempt)) || (await shared?.isHeldElsewhere(attempt)) === true,
    async abandon(attempt, code) {
      await hangUp(attempt);
      await shared?.hold(attempt, true);
      const change = isUsed(attempt) ? {} : ({ status: 'failed' } as const);
      await tell(attempt, { kind: 'failed', problem: problem(code) }, change);
      await shared?.letGo(attempt);
    },
    setAside: hangUp,
    tell,
    news: (attempt, ms, signal) => next(attemptName(attempt), ms, signal),
    async stop() {
      all.abort();
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    stopped: all.signal,
  };
}

interface Conversation {
  readonly gateway: Gateway;
  readonly attempt: Parameters<Gateway['submit']>[0];
}

type Listen = (conversation: Conversation, signal: AbortSignal) => AsyncIterable<ConnectionUpdate>;

function lookAgain({ gateway, attempt }: Conversation, signal: AbortSignal): AsyncIterable<ConnectionUpdate> {
  return gateway.resume(attempt, undefined, signal);
}

function isPassing(error: unknown): boolean {
  const { code } = problemOf(error);
  return code === 'network' || code === 'rate_limited';
}

function pauseBefore(tries: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  return longest / 2 + (Math.random() * longest) / 2;
}
