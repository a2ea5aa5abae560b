/** Time as the sandbox knows it; tests hand in a simulated one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves `ms` later, never for `Infinity`; rejects with the signal's reason when aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a timer can hold at most; a longer pause is made of several. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: async (ms, signal) => {
    for (let left = ms; left > 0; left -= LONGEST_TIMER)
      await pauseOnce(Math.min(left, LONGEST_TIMER), signal);
    signal.throwIfAborted();
  },
};

function pauseOnce(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
