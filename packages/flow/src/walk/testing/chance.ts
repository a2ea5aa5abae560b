/** Chance that can be repeated: the same seed gives the same draws. */
export interface Chance {
  /** Below 1. */
  next(): number;
  /** True with this probability. */
  of(probability: number): boolean;
  /** From 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    of: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
