import type { Clock } from './clock.ts';

export interface SimulatedClock extends Clock {
  /** Moves on by `ms`, firing what falls due in order, and lets the work that follows happen in between. */
  advance(ms: number): Promise<void>;
}

/** A clock that stands still until it is told to move. */
export function simulatedClock(start = Date.UTC(2026, 0, 15, 12)): SimulatedClock {
  interface Timer {
    readonly at: number;
    readonly fire: () => void;
  }
  const timers = new Set<Timer>();
  let time = start;

  return {
    now: () => time,
    pause(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const stop = () => {
          timers.delete(timer);
          reject(signal.reason);
        };
        const timer: Timer = {
          at: time + Math.max(0, ms),
          fire: () => {
            timers.delete(timer);
            signal.removeEventListener('abort', stop);
            resolve();
          },
        };
        timers.add(timer);
        signal.addEventListener('abort', stop, { once: true });
      });
    },
    async advance(ms) {
      const target = time + ms;
      await settle();
      for (let next = earliest(timers, target); next; next = earliest(timers, target)) {
        time = Math.max(time, next.at);
        next.fire();
        await settle();
      }
      time = target;
      await settle();
    },
  };
}

function earliest<T extends { readonly at: number }>(timers: ReadonlySet<T>, until: number): T | undefined {
  let first: T | undefined;
  for (const timer of timers) {
    if (timer.at <= until && (!first || timer.at < first.at)) first = timer;
  }
  return first;
}

/** Lets promises go on, and WebCrypto, whose threads a busy machine may keep waiting: one more task is answered after it. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await crypto.subtle.digest('SHA-256', NOTHING);
  }
}

const NOTHING = new Uint8Array(1);
