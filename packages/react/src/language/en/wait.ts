// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const wait = {
  'wait.offer': (p: { application: string; provider: string }) => `${p.application} can find out when ${p.provider} works again, and tell you.`,
  'wait.ask': 'Tell me when it is back',
  'wait.asked': 'You asked to be told',
  'wait.text': (p: { application: string; provider: string; days: number }, f: Format) => `${p.application} will know as soon as ${p.provider} works again, and is the one to tell you. The wait ends after ${f.number(p.days)} days.`,
  'wait.over': (p: { provider: string }) => `${p.provider} works again. You can try once more now.`,
  'wait.failed': 'That did not get through. Press the button again: it counts once.',
};
