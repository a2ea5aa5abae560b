import type { Listing } from './listing.ts';
import { type Name, namesOf, statesOf } from './name.ts';
import { wordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

const RELEVANT = 0.6;
/** A state beside the name counts a little less than a word of the name. */
const STATE_LIKENESS = 0.9;
const STATE_WEIGHT = 3;

/**
 * Finds listings by what people type, best first: any order of words, prefixes, one or two wrong letters
 * in longer words, words run together, abbreviations, and a state beside the name.
 *
 * Each typed word counts by its rarity ("electric" tells little); of equal names the one that serves
 * more zip codes comes first, the more so the less was typed.
 */
export function nameIndex(listings: readonly Listing[]): (text: string) => Listing[] {
  const names = listings.flatMap(namesOf);
  const words = wordIndex(names.map((name) => name.words));
  const together = wordIndex(names.map((name) => [name.joined]));
  const breadths = names.map((name) => name.words.reduce((sum, word) => sum + words.rarity(word), 0));
  const states = new Map(listings.map((listing) => [listing, statesOf(listing)]));
  const allStates = new Set([...states.values()].flatMap((known) => [...known]));

  return (text) => {
    const typed = wordsOf(text.slice(0, 100)).slice(0, 8);
    const joined = typed.join('');
    if (joined === '') return [];
    const reachWeight = joined.length <= 3 ? 3 : 1;
    const best = new Map<Listing, number>();
    const offer = (name: Name, score: number) => {
      const full = score * name.worth + reachWeight * name.reach;
      if (full > (best.get(name.listing) ?? 0)) best.set(name.listing, full);
    };

    const found = typed.map((word) => ({
      hits: words.find(word),
      state: allStates.has(word) ? word : undefined,
    }));
    const weights = found.map(({ hits, state }) =>
      state ? Math.min(STATE_WEIGHT, hits.weight) : hits.weight,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    names.forEach((name, at) => {
      let matched = 0;
      let covered = 0;
      found.forEach(({ hits, state }, index) => {
        const likeness = hits.likeness[at] ?? 0;
        const inState = state !== undefined && states.get(name.listing)?.has(state) ? STATE_LIKENESS : 0;
        if (likeness > 0 && likeness >= inState) covered += hits.rarity[at] ?? 0;
        matched += (weights[index] ?? 0) * Math.max(likeness, inState);
      });
      const relevance = matched / total;
      if (covered === 0 || relevance < RELEVANT) return;
      offer(name, relevance * (0.75 + 0.25 * Math.min(1, covered / (breadths[at] ?? 1))));
    });

    const asOne = together.find(joined);
    names.forEach((name, at) => {
      const likeness = asOne.likeness[at] ?? 0;
      if (likeness > 0 && joined.length > 1) offer(name, likeness === 1 ? 1.1 : likeness * 0.97);
    });
    return [...best]
      .sort(([a, x], [b, y]) => y - x || (a.name < b.name ? -1 : 1))
      .map(([listing]) => listing);
  };
}
