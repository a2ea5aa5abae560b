// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const field = {
  'field.required': (p: { field: string }) => `Fill in “${p.field}”.`,
  'field.choose': (p: { field: string }) => `Choose an answer for “${p.field}”.`,
  'field.short': (p: { field: string; min: number }, f: Format) => `“${p.field}” needs at least ${f.plural(p.min, { 'one': `${f.number(p.min)} character`, 'other': `${f.number(p.min)} characters` })}.`,
  'field.long': (p: { field: string; max: number }, f: Format) => `“${p.field}” can have at most ${f.plural(p.max, { 'one': `${f.number(p.max)} character`, 'other': `${f.number(p.max)} characters` })}.`,
  'field.summary': (p: { count: number }, f: Format) => f.plural(p.count, { 'one': 'One thing to correct', 'other': `${f.number(p.count)} things to correct` }),
  'field.reveal': (p: { field: string }) => `Show ${p.field}`,
  'field.conceal': (p: { field: string }) => `Hide ${p.field}`,
  'field.capsLock': 'Caps Lock is on.',
  'field.pick': 'Choose…',
  'field.current': (p: { provider: string; value: string }) => `${p.provider} has ${p.value} now.`,
  'field.keep': (p: { value: string }) => `Leave it empty to keep ${p.value}.`,
};
