import type { Automaton, CharacterSet, State } from './automaton.ts';
import type { Steps } from './steps.ts';

/** A part of a pattern: makes the states that take it, from its end, and then lead to `next`. */
export type Part = (next: State, build: Build) => State;

interface Build {
  readonly steps: Steps;
  /** Those made so far: a lookahead adds its own. */
  readonly automata: Automaton[];
}

export function character(takes: CharacterSet): Part {
  return (next, build) => made({ takes, to: [next] }, build);
}

export function question(asks: NonNullable<State['asks']>): Part {
  return (next, build) => made({ asks, to: [next] }, build);
}

export function sequence(parts: readonly Part[]): Part {
  return (next, build) => parts.reduce((to, part) => part(to, build), next);
}

export function either(parts: readonly Part[]): Part {
  return (next, build) => made({ to: parts.map((part) => part(next, build)) }, build);
}

/** `max` may be infinite. */
export function repeated(part: Part, min: number, max: number): Part {
  return (next, build) => {
    let first = next;
    if (max === Number.POSITIVE_INFINITY) {
      const to = [next];
      first = made({ to }, build);
      to.push(part(first, build));
    } else {
      for (let count = min; count < max; count += 1) {
        first = made({ to: [next, part(first, build)] }, build);
      }
    }
    for (let count = 0; count < min; count += 1) {
      first = made({ to: [part(first, build)] }, build);
    }
    return first;
  };
}

export function lookahead(part: Part, wanted: boolean): Part {
  return (next, build) => {
    const automaton = addAutomaton(part, build);
    return made({ asks: () => automaton.ended === wanted, to: [next] }, build);
  };
}

export function addAutomaton(part: Part, build: Build): Automaton {
  const end = { to: [] };
  const automaton = { start: part(end, build), end, ended: false, reached: [] };
  build.automata.push(automaton);
  return automaton;
}

function made(state: State, { steps }: Build): State {
  steps.take(1 + state.to.length);
  return state;
}
