// biome-ignore-start lint/style/noRestrictedImports: the check is inside the widget, which publishes no way to call it.
import { matches } from '../packages/react/src/fields/pattern/matches.ts';
import { patternCorpus } from '../packages/react/src/fields/pattern/pattern-corpus.fixture.ts';
// biome-ignore-end lint/style/noRestrictedImports: as above.

import type { Measurement } from './measurement.ts';

const TRIES = 3;

/** How long a provider's pattern can hold up the page: each of 2,000 against values made to be slow. */
export function measurePatternCheck(): Measurement[] {
  let slowest = 0;
  for (const { pattern, values } of patternCorpus()) {
    for (const value of values)
      slowest = Math.max(
        slowest,
        quickestOf(TRIES, () => matches(pattern, value)),
      );
  }
  return [{ name: 'pattern check, slowest of 2,000 patterns', value: slowest, unit: 'ms', limit: 16 }];
}

/** Another process on the same core is not the pattern's doing. */
function quickestOf(tries: number, run: () => void): number {
  const times = Array.from({ length: tries }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return Math.min(...times);
}
