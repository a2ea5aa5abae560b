// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const field = {
  'field.required': (p: { field: string }) => `Fill in “${p.field}”.`,
  'field.summary': (p: { count: number }, f: Format) => f.plural(p.count, { 'one': 'One thing to correct', 'other': '# things to correct' }),
  'field.reveal': (p: { field: string }) => `Show ${p.field}`,
  'field.conceal': (p: { field: string }) => `Hide ${p.field}`,
};
