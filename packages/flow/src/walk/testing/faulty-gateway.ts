import {
  type Attempt,
  ConnectError,
  type ConnectionUpdate,
  type Gateway,
  isFinal,
  type ProblemCode,
  problem,
  type Sealed,
} from '@linkspan/protocol';
import type { Chance } from './chance.ts';
import { providerById } from './scenery.ts';
import type { WalkClock } from './walk-clock.ts';
import type { Affair, WalkServer } from './walk-server.ts';

/** What the walk sees of the traffic. */
export interface Traffic {
  /** Requests that nobody has aborted and nothing has answered, by method. */
  readonly live: Map<string, number>;
  onCall(method: string, detail: CallDetail): void;
  /** An update is about to reach the flow. */
  onDelivery(attempt: Attempt, update: ConnectionUpdate): void;
}

export interface CallDetail {
  readonly attempt?: Attempt;
  readonly sealed?: Sealed | undefined;
  readonly connectionId?: string;
  readonly key?: string;
  readonly challengeId?: string;
  readonly version?: number;
  readonly actionId?: string;
}

export interface Weather {
  /** Whether faults happen at all. */
  stormy: boolean;
  /** Something was lost that the flow cannot know of until it asks. */
  lostSilently: boolean;
  /** Requests that will never be answered. */
  hung: number;
}

/**
 * The server behind a bad line: requests and answers are dropped, delayed, refused or never come; updates
 * come late, twice, out of order, unknown, or not at all; streams break.
 */
export function faultyGateway(
  server: WalkServer,
  clock: WalkClock,
  chance: Chance,
  weather: Weather,
  traffic: Traffic,
): Gateway {
  const fault = (probability: number) => weather.stormy && chance.of(probability);

  async function call<T>(method: string, detail: CallDetail, signal: AbortSignal, act: () => T): Promise<T> {
    traffic.onCall(method, detail);
    const end = liveUntilAborted(traffic, method, signal);
    try {
      if (fault(0.1)) await clock.pause(chance.below(20_000), signal);
      if (fault(0.08)) throw new ConnectError('network', 'dropped on the way');
      if (fault(0.03)) throw new ConnectError(server.refuse(chance.pick(REFUSALS)));
      if (fault(0.02)) await hang(signal);
      signal.throwIfAborted();
      const answer = act();
      if (fault(0.08)) throw new ConnectError('network', 'the answer was dropped');
      await undefined;
      return answer;
    } finally {
      end();
    }
  }

  async function hang(signal: AbortSignal): Promise<void> {
    weather.hung += 1;
    await clock.pause(3_600_000, signal).finally(() => {
      weather.hung -= 1;
    });
  }

  async function* stream(
    method: string,
    attempt: Attempt,
    signal: AbortSignal,
    open: () => Affair | undefined,
    sealed?: Sealed,
  ): AsyncIterable<ConnectionUpdate> {
    const end = liveUntilAborted(traffic, 'conversation', signal);
    try {
      const affair = await call(method, { attempt, ...(sealed && { sealed }) }, signal, open);
      weather.lostSilently = false;
      if (!affair) {
        yield { seq: attempt.seq + 1, kind: 'failed', problem: problem('unknown_outcome') };
        return;
      }
      for await (const update of told(affair, attempt, signal)) {
        if (fault(0.05)) await clock.pause(chance.below(15_000), signal);
        if (fault(0.05)) throw new ConnectError('network', 'the stream broke');
        if (fault(0.03)) {
          const stale = { ...update, seq: Math.max(1, update.seq - 1 - chance.below(3)) };
          traffic.onDelivery(attempt, stale);
          yield stale;
        }
        if (fault(0.02)) server.tell(affair, JSON.parse('{ "kind": "celebrating" }'));
        if (fault(0.02) && !isFinal(update)) {
          weather.lostSilently = true;
          continue;
        }
        traffic.onDelivery(attempt, update);
        yield update;
        if (fault(0.1)) yield update;
        if (isFinal(update)) return;
      }
    } finally {
      end();
    }
  }

  async function* told(
    affair: Affair,
    attempt: Attempt,
    signal: AbortSignal,
  ): AsyncIterable<ConnectionUpdate> {
    let at = affair.log.length;
    affair.seq = Math.max(affair.seq, attempt.seq);
    if (at > 0 && attempt.connectionId === undefined) {
      server.tell(affair, { kind: 'opened', connectionId: affair.connection.id });
    }
    if (affair.open) server.tell(affair, affair.open);
    for (;;) {
      const update = affair.log[at];
      if (update) {
        at += 1;
        yield update;
      } else {
        await new Promise<void>((resolve, reject) => {
          affair.wake.push(resolve);
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
      }
    }
  }

  return {
    start: (signal) => call('start', {}, signal, server.describe),
    searchProviders: (_query, signal) =>
      call('searchProviders', {}, signal, () => ({ providers: [], total: 0 })),
    provider: (id, signal) =>
      call('provider', {}, signal, () => {
        const provider = providerById(id);
        if (!provider) throw new ConnectError('not_supported');
        return provider;
      }),
    sealingKey: (_channelId, signal) => call('sealingKey', {}, signal, () => ({ scheme: 'none' as const })),
    submit: (attempt, sealed, signal) =>
      stream('submit', attempt, signal, () => server.begin(attempt), sealed),
    resume: (attempt, returned, signal) =>
      stream('resume', attempt, signal, () => {
        const affair = server.find(attempt);
        if (affair && returned) server.returned(affair);
        return affair;
      }),
    answer: (connectionId, answer, signal) =>
      call('answer', { connectionId, ...answer }, signal, () => server.answer(connectionId, answer)),
    requestProvider: (_url, key, signal) => call('requestProvider', { key }, signal, () => undefined),
    saveDetails: (connectionId, _details, key, signal) =>
      call('saveDetails', { connectionId, key }, signal, () => undefined),
    leave: async (attempt) => server.leave(attempt.id),
    retry: (connectionId, key, signal) =>
      call('retry', { connectionId, key }, signal, () => server.retry(connectionId)),
    chooseAccounts: (connectionId, { key }, signal) =>
      call('chooseAccounts', { connectionId, key }, signal, () => server.choose(connectionId)),
  };
}

const REFUSALS: readonly [ProblemCode, ...ProblemCode[]] = [
  'internal',
  'provider_unavailable',
  'rate_limited',
  'consent_expired',
  'session_expired',
];

function liveUntilAborted({ live }: Traffic, method: string, signal: AbortSignal): () => void {
  live.set(method, (live.get(method) ?? 0) + 1);
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    live.set(method, (live.get(method) ?? 0) - 1);
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return end;
}
