// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const limits = {
  'limits.short': (p: { field: string; min: number }, f: Format) => `“${p.field}” needs at least ${f.plural(p.min, { 'one': '# character', 'other': '# characters' })}.`,
  'limits.long': (p: { field: string; max: number }, f: Format) => `“${p.field}” can have at most ${f.plural(p.max, { 'one': '# character', 'other': '# characters' })}.`,
};
