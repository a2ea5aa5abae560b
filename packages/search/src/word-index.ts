import { editDistance, forgiven, lacksLetters, lettersOf, TOO_FAR } from './edit-distance.ts';

/** Which texts hold a word like the typed one: how like it is (0 to 1) and how rare that word is, by text. */
export interface Hits {
  readonly likeness: Float32Array;
  readonly rarity: Float32Array;
  /** What the typed word is worth among others: the rarity of its likest word. */
  readonly weight: number;
}

/** How many texts, or words, are done in one step. */
const STEP = 1000;

/** Texts, each a list of words, by exact words, beginnings of words and words with typing errors; made in steps. */
export function* wordIndexInSteps(texts: readonly (readonly string[])[]) {
  const holders = new Map<string, number[]>();
  for (let at = 0; at < texts.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    for (const word of new Set(texts[at])) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  }
  yield;
  const rarityOf = (count: number) => Math.log(1 + texts.length / count);
  const entries: { word: string; at: number[]; letters: number; rarity: number }[] = [];
  for (const [word, at] of holders) {
    if (entries.length % STEP === STEP - 1) yield;
    entries.push({ word, at, letters: lettersOf(word), rarity: rarityOf(at.length) });
  }

  return { find, rarity: (word: string) => rarityOf(holders.get(word)?.length ?? 1) };

  /** Typing errors are looked for only when no word begins as typed. */
  function find(typed: string): Hits {
    const begun = entries.filter(({ word }) => word.startsWith(typed));
    const hits =
      begun.length === 0
        ? findMistyped(typed)
        : begun.map((entry) => ({
            entry,
            likeness: entry.word === typed ? 1 : 0.78 + 0.2 * (typed.length / entry.word.length),
          }));
    const likeness = new Float32Array(texts.length);
    const rarity = new Float32Array(texts.length);
    let likest = { likeness: 0, rarity: rarityOf(1) };
    for (const hit of hits) {
      if (hit.likeness > likest.likeness) likest = { likeness: hit.likeness, rarity: hit.entry.rarity };
      for (const at of hit.entry.at) {
        if (hit.likeness <= (likeness[at] ?? 0)) continue;
        likeness[at] = hit.likeness;
        rarity[at] = hit.entry.rarity;
      }
    }
    return { likeness, rarity, weight: likest.rarity };
  }

  function findMistyped(typed: string) {
    const limit = forgiven(typed.length);
    if (limit === 0) return [];
    const letters = lettersOf(typed);
    const hits: { entry: (typeof entries)[number]; likeness: number }[] = [];
    for (const entry of entries) {
      if (typed.length - entry.word.length > limit || lacksLetters(letters, entry.letters, limit)) continue;
      const { whole, start } = editDistance(typed, entry.word, limit);
      if (whole !== TOO_FAR) hits.push({ entry, likeness: 0.95 - 0.15 * whole });
      else if (start !== TOO_FAR) hits.push({ entry, likeness: 0.85 - 0.15 * start });
    }
    return hits;
  }
}
