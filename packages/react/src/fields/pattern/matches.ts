import { type Automaton, takes } from './automaton.ts';
import { parsePattern } from './parse-pattern.ts';
import { addAutomaton } from './part.ts';
import { Steps } from './steps.ts';

/** `unknown`: whether the provider takes the value is left to the provider. */
export type Verdict = 'yes' | 'no' | 'unknown';

/**
 * Whether a value fits a provider's regular expression, in whatever dialect it is written (PCRE, Java,
 * Python, JavaScript), for a field of one line.
 *
 * `no` only when all of them refuse it, even as a search: neither Powens ("regex") nor Linxo ("regexp") says
 * whether the whole value must match. `unknown` for what one of them lacks or reads otherwise, what is not
 * regular (backreferences), what takes too many steps, and values with controls or with characters beyond
 * U+FFFF. Never throws.
 */
export function matches(pattern: string, value: string, steps = new Steps()): Verdict {
  try {
    if (UNEVEN.test(pattern) || UNEVEN.test(value)) return 'unknown';
    const { part, asciiOnly } = parsePattern(pattern);
    if (asciiOnly && NOT_ASCII.test(value)) return 'unknown';
    const automata: Automaton[] = [];
    addAutomaton(part, { steps, automata });
    if (!takes(automata, value, 'part', steps)) return 'no';
    return takes(automata, value, 'whole', steps) ? 'yes' : 'unknown';
  } catch {
    return 'unknown';
  }
}

// "." and "$" differ at line ends, "\s" at controls; beyond U+FFFF a character has one, two or four units.
const UNEVEN = /[\p{Cc}\p{Cs}\u2028\u2029\u{10000}-\u{10FFFF}]/u;
const NOT_ASCII = /[^ -~]/;
