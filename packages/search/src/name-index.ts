import { type Name, namesOf } from './name.ts';
import { wordIndexInSteps } from './word-index.ts';
import { wordsOf } from './words.ts';

/** Something to be found by its names. */
export interface Named<T> {
  readonly item: T;
  /** The name that it is shown under, and others; what stands in brackets is one more. */
  readonly names: readonly string[];
  /** Words that may stand beside a name: the state or country ("xcel colorado"). */
  readonly beside?: readonly string[];
  /** Orders equals without lifting a worse match: 0 to 0.1, more for what is likelier meant. Defaults to 0. */
  readonly reach?: number;
}

const RELEVANT = 0.6;
/** A word beside the name counts a little less than a word of the name. */
const BESIDE_LIKENESS = 0.9;
const BESIDE_WEIGHT = 3;

/**
 * Finds things by what people type, best first: any order of words, prefixes, one or two wrong letters in
 * longer words, words run together, accents or none, abbreviations, and words that stand beside the name.
 *
 * Each typed word counts by its rarity ("electric" tells little); of equals the one of more reach comes
 * first, the more so the less was typed. The work is done here, so that a search takes little.
 */
export function nameIndex<T>(all: readonly Named<T>[]): Search<T> {
  const steps = nameIndexInSteps(all);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export type Search<T> = (text: string) => T[];

const STEP = 200;

/** The same in steps of some milliseconds, between which a page can do something else. */
export function* nameIndexInSteps<T>(all: readonly Named<T>[]): Generator<undefined, Search<T>> {
  const names: Name<T>[] = [];
  for (let from = 0; from < all.length; from += STEP) {
    for (const named of all.slice(from, from + STEP)) names.push(...namesOf(named));
    yield;
  }
  const words = yield* wordIndexInSteps(names.map((name) => name.words));
  yield;
  const together = yield* wordIndexInSteps(names.map((name) => [name.joined]));
  yield;
  const breadths = names.map((name) => name.words.reduce((sum, word) => sum + words.rarity(word), 0));
  // The same few words stand beside most names.
  const wordsBeside = new Map<string, readonly string[]>();
  for (const text of new Set(all.flatMap(({ beside = [] }) => beside))) wordsBeside.set(text, wordsOf(text));
  yield;
  const besides = new Map(
    all.map((named) => [named, new Set(named.beside?.flatMap((text) => wordsBeside.get(text) ?? []))]),
  );
  const everyBeside = new Set([...wordsBeside.values()].flat());

  return (text) => {
    const typed = wordsOf(text.slice(0, 100)).slice(0, 8);
    const joined = typed.join('');
    if (joined === '') return [];
    const reachWeight = joined.length <= 3 ? 3 : 1;
    const best = new Map<Named<T>, number>();
    const offer = ({ named, worth }: Name<T>, score: number) => {
      const full = score * worth + reachWeight * (named.reach ?? 0);
      if (full > (best.get(named) ?? 0)) best.set(named, full);
    };

    const found = typed.map((word) => ({
      hits: words.find(word),
      beside: everyBeside.has(word) ? word : undefined,
    }));
    const weights = found.map(({ hits, beside }) =>
      beside ? Math.min(BESIDE_WEIGHT, hits.weight) : hits.weight,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    names.forEach((name, at) => {
      let matched = 0;
      let covered = 0;
      found.forEach(({ hits, beside }, index) => {
        const likeness = hits.likeness[at] ?? 0;
        const near = beside !== undefined && besides.get(name.named)?.has(beside) ? BESIDE_LIKENESS : 0;
        if (likeness > 0 && likeness >= near) covered += hits.rarity[at] ?? 0;
        matched += (weights[index] ?? 0) * Math.max(likeness, near);
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
      .sort(([a, x], [b, y]) => y - x || ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1))
      .map(([{ item }]) => item);
  };
}
