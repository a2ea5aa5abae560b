/** Runs what holds the same key one after the other. */
export function keyedLock() {
  const tails = new Map<string, Promise<unknown>>();
  return async function lock<T>(key: string, act: () => Promise<T>): Promise<T> {
    const turn = (tails.get(key) ?? Promise.resolve()).then(act, act);
    const tail = turn.catch(() => undefined);
    tails.set(key, tail);
    try {
      return await turn;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
