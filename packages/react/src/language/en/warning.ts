// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const warning = {
  'warning.secondsLeft': (p: { seconds: number }, f: Format) => f.plural(p.seconds, { '=60': 'One minute left.', 'one': '# second left.', 'other': '# seconds left.' }),
};
