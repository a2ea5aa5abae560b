/** Runs work of the same name one after the other. */
export function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return async function run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
}
