import {
  type Attempt,
  Challenge,
  type Connection,
  type ConnectionUpdate,
  isFinal,
  problem,
} from '@linkspan/protocol';
import * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import { bell } from './bell.ts';
import { ConversationRecord } from './conversation-record.ts';
import { keyedLock } from './keyed-lock.ts';
import { knownQuestion, LEFT_AS_IT_IS, returningOf } from './known-login.ts';
import type { Ledger } from './ledger.ts';
import type { Progress } from './progress.ts';
import { type Turn, turnOf } from './turn.ts';

type Change = (
  record: ConversationRecord | undefined,
  now: number,
) => Promise<ConversationRecord | undefined>;

/** The conversations of a network, each a record in the ledger that moves on as time passes. */
export interface Conversations {
  /** The record as it stands now. */
  read(id: string): Promise<ConversationRecord | undefined>;
  /** Replaces a record by what `change` makes of it (undefined deletes it), one change at a time. */
  change(id: string, change: Change): Promise<ConversationRecord | undefined>;
  /** The turns of a connection from the open one to the last, numbered from above the attempt's. */
  follow(
    id: string,
    attempt: Attempt,
    announce: boolean,
    signal: AbortSignal,
  ): AsyncIterable<ConnectionUpdate>;
  /** All records whose id begins so. */
  list(prefix: string): Promise<readonly ConversationRecord[]>;
  /** Runs what changes several records of an owner one after the other. */
  inTurn<T>(owner: string, act: () => Promise<T>): Promise<T>;
  connectionOf(record: ConversationRecord): Connection;
}

export interface ConversationsOptions {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly progress: Progress;
  readonly summary: (providerId: string) => Connection['provider'];
  readonly redirectUrl: (state: string) => string;
  /** How often a conversation looks into the ledger for what other processes wrote. Absent: there are none. */
  readonly lookEveryMs?: number | undefined;
}

export function conversations(options: ConversationsOptions): Conversations {
  const { ledger, clock, progress, summary, redirectUrl } = options;
  const { lookEveryMs = Number.POSITIVE_INFINITY } = options;
  const lock = keyedLock();
  const inTurn = keyedLock();
  const { ring, listen } = bell();

  async function load(id: string): Promise<ConversationRecord | undefined> {
    const json = await ledger.get(keyOf(id));
    return json === undefined ? undefined : v.parse(ConversationRecord, JSON.parse(json));
  }

  function change(id: string, make: Change): Promise<ConversationRecord | undefined> {
    return lock(id, async () => {
      const stored = await load(id);
      const now = clock.now();
      const settled = stored && progress.settle(stored, now);
      const made = await make(settled, now);
      const changed = made && progress.settle(made, clock.now());
      if (changed && changed !== stored) await ledger.set(keyOf(id), JSON.stringify(changed));
      if (!changed && stored) await ledger.delete(keyOf(id));
      if (changed?.turn !== stored?.turn) ring(id);
      return changed;
    });
  }

  const read = (id: string) => change(id, async (record) => record);

  function connectionOf(record: ConversationRecord): Connection {
    return {
      id: record.id,
      provider: summary(record.providerId),
      channelId: record.channelId,
      ...(record.username !== undefined && { username: record.username }),
      status: statusOf(record),
      accounts: record.outcome && record.outcome.kind !== 'failed' ? (record.accounts ?? []) : [],
    };
  }

  async function* follow(id: string, attempt: Attempt, announce: boolean, signal: AbortSignal) {
    let { seq } = attempt;
    const wake = waker(signal);
    const stopListening = listen(id, wake.up);
    try {
      if (announce) {
        const known = returningOf(await read(id), attempt.id) !== undefined;
        yield {
          kind: 'opened',
          seq: ++seq,
          connectionId: id,
          ...(known && { known }),
        } satisfies ConnectionUpdate;
      }
      let told = -1;
      let attempts: number | undefined;
      let asked = false;
      for (;;) {
        wake.reset();
        signal.throwIfAborted();
        const record = await read(id);
        signal.throwIfAborted();
        attempts ??= record?.attempts.length;
        const isOurs = record?.attempts.length === attempts || record?.attempts.at(-1) === attempt.id;
        const known = returningOf(record, attempt.id);
        if (record && record.turn === told && (isOurs || known)) {
          await wake.sleep(clock, Math.min(progress.dueAt(record) - clock.now(), lookEveryMs));
          continue;
        }
        told = record?.turn ?? -1;
        if (asked && !known && isOurs)
          yield { kind: 'opened', seq: ++seq, connectionId: id } satisfies ConnectionUpdate;
        asked = known !== undefined;
        const turn = record && (isOurs || known) ? turnNow(record, attempt) : OVERTAKEN;
        if (!turn) continue;
        const update = { ...turn, seq: ++seq };
        yield update;
        if (isFinal(update)) return;
      }
    } finally {
      stopListening();
    }
  }

  /** An attempt hears how it ended; anyone else hears how the connection stands. */
  function turnNow(record: ConversationRecord, attempt: Attempt): Turn | undefined {
    const returning = returningOf(record, attempt.id);
    if (returning?.cancelled) return { kind: 'failed', problem: LEFT_AS_IT_IS };
    if (returning) {
      return {
        kind: 'challenge',
        challenge: v.parse(Challenge, knownQuestion(record, returning, statusOf(record))),
      };
    }
    if (record.broken && !record.attempts.includes(attempt.id)) {
      return { kind: 'failed', problem: record.broken };
    }
    const connection = connectionOf({ ...record, broken: undefined });
    return turnOf(record, progress.stepOf(record), clock.now(), connection, redirectUrl);
  }

  return {
    read,
    change,
    follow,
    connectionOf,
    inTurn,
    async list(prefix) {
      const keys = await ledger.list(keyOf(prefix));
      const records = await Promise.all(keys.map((key) => read(key.slice(keyOf('').length))));
      return records.filter((record) => record !== undefined);
    },
  };
}

/** Another attempt took the connection over, or it was ended: nothing more is known of this one. */
const OVERTAKEN: Turn = { kind: 'failed', problem: problem('unknown_outcome') };

function keyOf(id: string): string {
  return `connection/${id}`;
}

function statusOf(record: ConversationRecord): Connection['status'] {
  if (record.broken || record.outcome?.kind === 'failed') return 'broken';
  return record.outcome?.kind ?? 'pending';
}

/** A sleep that ends when its time is up, when it is woken, or (with the reason) when the signal is aborted. */
function waker(signal: AbortSignal) {
  let woken = false;
  let interrupt = () => {};
  return {
    up: () => {
      woken = true;
      interrupt();
    },
    reset: () => {
      woken = false;
    },
    async sleep(clock: Clock, ms: number): Promise<void> {
      if (woken) return;
      const early = new AbortController();
      interrupt = () => early.abort();
      await clock.pause(ms, AbortSignal.any([signal, early.signal])).catch((reason: unknown) => {
        signal.throwIfAborted();
        if (!early.signal.aborted) throw reason;
      });
    },
  };
}
