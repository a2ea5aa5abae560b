import type { CharacterSet } from './automaton.ts';

/** What stands for a character, or several, in the class of a JavaScript pattern. */
export type Member = string;

/** The member for the characters from `first` to `last`. */
export function span(first: string, last = first): Member {
  return `${inHex(first)}-${inHex(last)}`;
}

/** Asked of one character at a time, JavaScript's own classes cannot be slow. */
export function setOf(members: readonly Member[], negated: boolean, anyCase: boolean): CharacterSet {
  const one = new RegExp(`[${negated ? '^' : ''}${members.join('')}]`, anyCase ? 'i' : 'u');
  return (character) => one.test(character);
}

/** A character in either case, if wanted. */
export function only(character: string, anyCase: boolean): CharacterSet {
  return anyCase
    ? (other) => other.toLowerCase() === character.toLowerCase()
    : (other) => other === character;
}

function inHex(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
