import { useCallback, useEffect, useState } from 'react';

const TRIES = 3;
const PAUSE_MS = 700;

export type Chunk<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly retry: () => void };

/**
 * Code that is fetched when needed. A fetch that fails is tried again twice; after that the caller shows
 * what happened and `retry` begins anew. `load` must be the same function as long as the chunk is;
 * without one, nothing is wanted yet.
 */
export function useChunk<T>(load: (() => Promise<T>) | undefined): Chunk<T> {
  const [round, setRound] = useState(0);
  const [loaded, setLoaded] = useState<{ load: typeof load; outcome: { value: T } | 'failed' }>();
  const retry = useCallback(() => {
    setLoaded(undefined);
    setRound((before) => before + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is a new try.
  useEffect(() => {
    if (!load) return;
    let current = true;
    loadPatiently(load, TRIES).then(
      (value) => current && setLoaded({ load, outcome: { value } }),
      () => current && setLoaded({ load, outcome: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [load, round]);

  if (!loaded || loaded.load !== load) return { state: 'loading' };
  return loaded.outcome === 'failed'
    ? { state: 'failed', retry }
    : { state: 'ready', value: loaded.outcome.value };
}

async function loadPatiently<T>(load: () => Promise<T>, tries: number): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return loadPatiently(load, tries - 1);
  }
}
