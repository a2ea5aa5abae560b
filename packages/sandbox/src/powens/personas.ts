import type { Persona } from '../network/personas.ts';
import type { Plan } from './phase.ts';
import { AT_THE_BANK, SCENARIOS, type Scenario } from './scenarios.ts';

const REJECTED = 2;
export const AT_BANK = 51;
const refused: Plan = () => [{ do: 'refuse', code: 'wrongpass' }];
const byNumber = new Map([...SCENARIOS, ...AT_THE_BANK].map((scenario) => [scenario.number, scenario]));

/** For the docs and the demo page. Where only digits can be typed, the number with zeros before it names it. */
export const personas: readonly Persona[] = SCENARIOS.map(({ name, number, sentence }) => ({
  name,
  number,
  sentence,
}));

/** The number of the scenario that a password names; of the refused one if it names none. */
export function personaNumber(password: string | undefined): number {
  const named = SCENARIOS.find(({ name }) => name === password);
  if (named) return named.number;
  const number = /^\d{4,8}$/.test(password ?? '') ? Number(password) : REJECTED;
  return SCENARIOS.some((scenario) => scenario.number === number) ? number : REJECTED;
}

/** The number of a decision at the bank's page; undefined for none of them. */
export function bankDecision(name: unknown): number | undefined {
  return AT_THE_BANK.find((scenario) => scenario.name === name)?.number;
}

export function planOf(number: number): Plan {
  return byNumber.get(number)?.plan ?? refused;
}

export function transportOf(number: number): Scenario['transport'] {
  return byNumber.get(number)?.transport;
}
