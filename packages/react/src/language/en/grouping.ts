// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const grouping = {
  'grouping.count': (p: { length: number; whole: number }, f: Format) => `${f.number(p.length)} of ${f.number(p.whole)}.`,
};
