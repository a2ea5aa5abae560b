// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const choice = {
  'choice.pick': 'Choose…',
  'choice.missing': (p: { field: string }) => `Choose an answer for “${p.field}”.`,
  'choice.tick': (p: { field: string }) => `Tick “${p.field}” to go on.`,
  'choice.cut': 'There are more answers than can be listed here.',
  'choice.nth': (p: { number: number }, f: Format) => `Picture ${f.number(p.number)}`,
  'choice.picture': (p: { field: string }) => `Picture for “${p.field}”`,
};
