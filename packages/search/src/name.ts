import type { Named } from './name-index.ts';
import { initialsOf, wordsOf } from './words.ts';

/** One of the names that an item is found by. */
export interface Name<T> {
  readonly named: Named<T>;
  readonly words: readonly string[];
  /** The words run together: "con edison" typed as "conedison". */
  readonly joined: string;
  /** What a match with it is worth, at most 1: initials that perhaps nobody uses are worth less. */
  readonly worth: number;
}

/** An item's names: as given, what stands in brackets, and the initials of each. */
export function namesOf<T>(named: Named<T>): Name<T>[] {
  const texts = named.names.flatMap(withoutBrackets).map(wordsOf);
  const initials = texts.filter((words) => words.length >= 3).map((words) => [initialsOf(words)]);
  const names = new Map<string, Name<T>>();
  const add = (words: readonly string[], worth: number) => {
    const joined = words.join('');
    if (joined !== '' && !names.has(joined)) names.set(joined, { named, words, joined, worth });
  };
  for (const words of texts) add(words, 1);
  for (const words of initials) add(words, 0.85);
  return [...names.values()];
}

/** "Puget Sound Energy (PSE)" is two names. */
function withoutBrackets(text: string): string[] {
  const inside = /\(([^)]+)\)/.exec(text)?.[1];
  return inside ? [text.replace(/\s*\([^)]*\)/, ''), inside] : [text];
}
