/** Where everybody who works on one connection meets: one at a time, woken by each other. */
export interface WriteDesk {
  /** Writes by their key: the same key again is the same write. */
  readonly keys: Map<string, Promise<void>>;
  /** Runs one after the other, so that what is read is never older than what was written before. */
  turn<T>(act: () => Promise<T>): Promise<T>;
  /** Wakes whoever waits for news. */
  ring(): void;
  /** Resolves at the next ring or after the pause. */
  news(pause: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void>;
}

const MOST_KEYS = 100;

export function newWriteDesk(): WriteDesk {
  let tail: Promise<unknown> = Promise.resolve();
  const waiting = new Set<() => void>();
  return {
    keys: new Map(),
    turn(act) {
      const turn = tail.then(act);
      tail = turn.catch(() => undefined);
      return turn;
    },
    ring() {
      for (const wake of waiting) wake();
    },
    async news(pause, signal) {
      const woken = new AbortController();
      const wake = () => woken.abort();
      waiting.add(wake);
      try {
        await pause(AbortSignal.any([signal, woken.signal]));
      } catch (error) {
        signal.throwIfAborted();
        if (!woken.signal.aborted) throw error;
      } finally {
        waiting.delete(wake);
      }
    },
  };
}

/** Does something once for each key, in its turn: sent again, it is what it was; refused, it may be tried anew. */
export function once(desk: WriteDesk, key: string, act: () => Promise<void>): Promise<void> {
  const known = desk.keys.get(key);
  if (known) return known;
  const done = desk.turn(act).finally(desk.ring);
  desk.keys.set(key, done);
  done.catch(() => desk.keys.delete(key));
  const [oldest] = desk.keys.keys();
  if (desk.keys.size > MOST_KEYS && oldest !== undefined) desk.keys.delete(oldest);
  return done;
}
