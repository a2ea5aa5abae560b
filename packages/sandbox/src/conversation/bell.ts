/** Tells waiting streams that a connection has changed. */
export function bell() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    ring(key: string): void {
      for (const listener of listeners.get(key) ?? []) listener();
    },
    /** Calls back at every ring until the returned function is called. */
    listen(key: string, listener: () => void): () => void {
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(key) === known) listeners.delete(key);
      };
    },
  };
}
