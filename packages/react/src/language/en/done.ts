// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const done = {
  'done.title': (p: { mode: string }) => p.mode === 'update' ? 'You’re connected again' : 'You’re connected',
  'done.text': (p: { application: string; provider: string }) => `${p.application} can now get your data from ${p.provider}.`,
  'done.accounts': (p: { count: number }, f: Format) => f.plural(p.count, { 'one': '# account connected', 'other': '# accounts connected' }),
  'done.next': 'What happens next',
  'done.nextText': (p: { application: string }) => `Your data arrives in ${p.application} within minutes, at times within a day.`,
  'done.undo': 'To undo it',
  'done.undoText': (p: { provider: string; application: string }) => `Disconnect ${p.provider} in ${p.application} at any time.`,
  'done.pendingTitle': (p: { provider: string }) => `${p.provider} needs more time`,
  'done.pendingText': (p: { application: string; provider: string }) => `You don’t have to wait. ${p.application} hears as soon as ${p.provider} answers.`,
  'done.close': 'Done',
  'done.savedTitle': 'Your changes are saved',
  'done.savedText': (p: { application: string }) => `${p.application} sees them from now on.`,
};
