import { type Account, type Attempt, type ConnectionUpdate, isFinal, parseUpdate } from '@linkspan/protocol';
import { expect } from 'vitest';

type Share = (connectionId: string, offered: readonly Account[]) => Promise<void>;

/** About ten minutes of simulated time. */
const PATIENCE = 620;

/**
 * Reads a conversation as the flow does: parses each update, skips kinds it does not know, drops those
 * whose number does not rise, and keeps the attempt up to date.
 */
export class Listener {
  /** The updates that counted, in order. */
  readonly heard: ConnectionUpdate[] = [];
  attempt: Attempt;
  /** How many updates did not rise above the last. */
  repeats = 0;
  readonly #updates: AsyncIterator<ConnectionUpdate>;
  readonly #advance: Advance | undefined;
  readonly #share: Share | undefined;
  #ended = false;

  /** `share` takes offered accounts in passing, where a test waits for something after them. */
  constructor(
    updates: AsyncIterable<ConnectionUpdate>,
    attempt: Attempt,
    advance: Advance | undefined,
    share?: Share,
  ) {
    this.#updates = updates[Symbol.asyncIterator]();
    this.#advance = advance;
    this.#share = share;
    this.attempt = attempt;
  }

  /** The connection, once it is known. */
  get connectionId(): string {
    expect(this.attempt.connectionId, 'the connection is known').toBeDefined();
    return this.attempt.connectionId ?? '';
  }

  /** Goes on to the next update of a kind, letting time pass; fails when the conversation ends before. */
  async until<K extends ConnectionUpdate['kind']>(kind: K): Promise<Extract<ConnectionUpdate, { kind: K }>> {
    for (;;) {
      const update = await this.next();
      if (!update) throw new Error(`Ended without ${kind}; heard ${this.kinds.join(', ')}.`);
      if (isKind(update, kind)) return update;
      if (update.kind === 'accounts') await this.#share?.(this.connectionId, update.accounts);
      if (isFinal(update)) throw new Error(`Ended as ${JSON.stringify(update)} instead of ${kind}.`);
    }
  }

  /** The next update that counts, undefined at the end. */
  async next(): Promise<ConnectionUpdate | undefined> {
    for (;;) {
      const { done, value } = await passTime(this.#updates.next(), this.#advance);
      if (done) {
        this.#ended = true;
        return undefined;
      }
      const update = parseUpdate(value);
      if (!update) {
        expect(isUnknownKind(value), `an update that does not parse: ${JSON.stringify(value)}`).toBe(true);
        continue;
      }
      if (update.seq <= this.attempt.seq) {
        this.repeats += 1;
        continue;
      }
      this.heard.push(update);
      this.attempt = {
        ...this.attempt,
        seq: update.seq,
        ...(update.memo !== undefined && { memo: update.memo }),
        ...connectionIn(update),
      };
      return update;
    }
  }

  /** The final update, after which the conversation must end by itself. */
  async final(): Promise<ConnectionUpdate> {
    for (let update = await this.next(); update; update = await this.next()) {
      if (update.kind === 'accounts') await this.#share?.(this.connectionId, update.accounts);
      if (!isFinal(update)) continue;
      expect(await this.next(), 'nothing follows the end').toBeUndefined();
      return update;
    }
    throw new Error(`Ended without an end; heard ${this.kinds.join(', ')}.`);
  }

  /** Stops listening, as a page that is closed does. */
  async leave(): Promise<void> {
    if (!this.#ended) await this.#updates.return?.();
  }

  get kinds(): string[] {
    return this.heard.map(({ kind }) => kind);
  }
}

type Advance = (ms: number) => Promise<void>;

/** Waits for a promise while time passes; by itself where nobody moves it. */
export async function passTime<T>(promise: Promise<T>, advance: Advance | undefined): Promise<T> {
  if (!advance) return promise;
  let settled = false;
  const watched = promise.finally(() => {
    settled = true;
  });
  watched.catch(() => undefined);
  for (let step = 0; !settled && step < PATIENCE; step += 1) await advance(stepMs(step));
  if (!settled) throw new Error('Nothing came for ten minutes.');
  return watched;
}

/** No time at first, so that what only has to compute is done before a simulated deadline comes near. */
function stepMs(step: number): number {
  return step < 8 ? 0 : Math.min(1000, 10 * 2 ** (step - 8));
}

function connectionIn(update: ConnectionUpdate): Pick<Attempt, 'connectionId'> {
  if (update.kind === 'opened') return { connectionId: update.connectionId };
  return update.kind === 'verified' || update.kind === 'pending'
    ? { connectionId: update.connection.id }
    : {};
}

function isKind<K extends ConnectionUpdate['kind']>(
  update: ConnectionUpdate,
  kind: K,
): update is Extract<ConnectionUpdate, { kind: K }> {
  return update.kind === kind;
}

const KINDS: readonly ConnectionUpdate['kind'][] = [
  'opened',
  'verifying',
  'challenge',
  'redirect',
  'approval',
  'accounts',
  'verified',
  'pending',
  'failed',
];

function isUnknownKind(value: ConnectionUpdate): boolean {
  return !KINDS.includes(value.kind);
}
