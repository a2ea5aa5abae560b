/** Time that moves only when told to: the clock of the machine, of the environment and of the gateway. */
export interface WalkClock {
  now(): number;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(id: number): void;
  /** As `Environment.pause`. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Moves on, firing what falls due in order, with the work that follows done in between. */
  advance(ms: number): Promise<void>;
}

/** Promise chains here are far shorter. */
const TURNS_TO_SETTLE = 60;

export function walkClock(start = 1_000_000): WalkClock {
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  let time = start;
  let lastId = 0;

  const clock: WalkClock = {
    now: () => time,
    setTimeout(run, ms) {
      lastId += 1;
      timers.set(lastId, { at: time + Math.max(0, ms), run });
      return lastId;
    },
    clearTimeout: (id) => void timers.delete(id),
    pause: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const id = clock.setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, ms);
        const stop = () => {
          clock.clearTimeout(id);
          reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
      }),
    async advance(ms) {
      const end = time + ms;
      await settle();
      for (let due = earliest(end); due !== undefined; due = earliest(end)) {
        const timer = timers.get(due);
        timers.delete(due);
        time = Math.max(time, timer?.at ?? time);
        timer?.run();
        await settle();
      }
      time = end;
    },
  };
  return clock;

  function earliest(end: number): number | undefined {
    let first: number | undefined;
    let at = end;
    for (const [id, timer] of timers) {
      if (timer.at < at || (timer.at === at && first === undefined)) {
        first = id;
        at = timer.at;
      }
    }
    return first;
  }
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS_TO_SETTLE; turn += 1) await undefined;
}
