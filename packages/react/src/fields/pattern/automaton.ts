import type { Steps } from './steps.ts';

/** Whether a character is of a set. */
export type CharacterSet = (character: string) => boolean;

/** A state of a pattern that is read from its end: takes a character or asks a question, then leads on. */
export interface State {
  readonly takes?: CharacterSet;
  /** Whether something holds between two characters; `at` counts the ones before. */
  readonly asks?: (value: string, at: number) => boolean;
  readonly to: readonly State[];
  /** The last position where it was reached. */
  position?: object;
}

/** A pattern, or a lookahead in one. */
export interface Automaton {
  readonly start: State;
  readonly end: State;
  reached: State[];
  /** Whether it takes something that begins at the present position. */
  ended: boolean;
}

/**
 * Whether the last of the automata takes the value, or a part of it. The others are its lookaheads, inner
 * ones first. All go through the value once, together and from its end, so that what lies ahead is known
 * where it is asked for. No state is reached twice at one position: the work grows with the pattern times
 * the value, whatever they are.
 */
export function takes(
  automata: readonly Automaton[],
  value: string,
  which: 'whole' | 'part',
  steps: Steps,
): boolean {
  const pattern = automata.at(-1);
  const reach = (states: readonly State[], list: State[], position: object) => {
    steps.take(states.length);
    for (const state of states) {
      if (state.position === position) continue;
      state.position = position;
      list.push(state);
    }
  };

  for (const automaton of automata) automaton.reached = [];
  let here = {};
  for (let at = value.length; at >= 0; at -= 1) {
    const next = {};
    const character = value.charAt(at - 1);
    for (const automaton of automata) {
      const { reached } = automaton;
      automaton.reached = [];
      automaton.ended = false;
      if (automaton !== pattern || which === 'part' || at === value.length)
        reach([automaton.start], reached, here);
      // What is reached without a character is added while this goes on.
      for (const state of reached) {
        if (state === automaton.end) automaton.ended = true;
        if (state.takes) {
          if (character && state.takes(character)) reach(state.to, automaton.reached, next);
        } else if (!state.asks || state.asks(value, at)) {
          reach(state.to, reached, here);
        }
      }
    }
    if (pattern?.ended && (which === 'part' || at === 0)) return true;
    here = next;
  }
  return false;
}
