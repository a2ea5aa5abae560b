/** Wakes whoever waits for news by name. */
export interface Bell {
  ring(name: string): void;
  /** Resolves at the next ring, or after `ms`, or when aborted; listening begins at the call. */
  next(name: string, ms: number, signal: AbortSignal): Promise<void>;
}

export function bell(): Bell {
  const waiting = new Map<string, Set<() => void>>();
  return {
    ring(name) {
      for (const wake of waiting.get(name) ?? []) wake();
    },
    next(name, ms, signal) {
      return new Promise((resolve) => {
        const sleepers = waiting.get(name) ?? new Set();
        waiting.set(name, sleepers);
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleepers.delete(wake);
          if (sleepers.size === 0) waiting.delete(name);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      });
    },
  };
}
