import type { Listing } from './listing.ts';
import { STATE_NAMES } from './states.ts';
import { initialsOf, wordsOf } from './words.ts';

/** One of the names that a listing is found by. */
export interface Name {
  readonly listing: Listing;
  readonly words: readonly string[];
  /** The words run together: "con edison" typed as "conedison". */
  readonly joined: string;
  /** What a match with it is worth, at most 1: initials that perhaps nobody uses are worth less. */
  readonly worth: number;
  /** At most 0.1, by the zip codes served: orders equals without lifting a worse match. */
  readonly reach: number;
}

/** The listing's names: as shown, what stands in brackets, its aliases, and the initials of each. */
export function namesOf(listing: Listing): Name[] {
  const texts = [listing.name, ...listing.aliases].flatMap(withoutBrackets).map(wordsOf);
  const initials = texts.filter((words) => words.length >= 3).map((words) => [initialsOf(words)]);
  const reach = reachOf(listing);
  const names = new Map<string, Name>();
  const add = (words: readonly string[], worth: number) => {
    const joined = words.join('');
    if (joined !== '' && !names.has(joined)) names.set(joined, { listing, words, joined, worth, reach });
  };
  for (const words of texts) add(words, 1);
  for (const words of initials) add(words, 0.85);
  return [...names.values()];
}

/** The words for the states it serves: postal abbreviations and names. */
export function statesOf(listing: Listing): Set<string> {
  return new Set(
    listing.states.flatMap((state) => [state.toLowerCase(), ...(STATE_NAMES[state] ?? '').split(' ')]),
  );
}

/** "Puget Sound Energy (PSE)" is two names. */
function withoutBrackets(text: string): string[] {
  const inside = /\(([^)]+)\)/.exec(text)?.[1];
  return inside ? [text.replace(/\s*\([^)]*\)/, ''), inside] : [text];
}

function reachOf(listing: Listing): number {
  return (0.09 * Math.log(1 + listing.zips.length)) / Math.log(2000) + (listing.investorOwned ? 0.01 : 0);
}
