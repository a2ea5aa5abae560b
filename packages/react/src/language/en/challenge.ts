// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const challenge = {
  'challenge.title': (p: { provider: string }) => `${p.provider} wants to know it’s you`,
  'challenge.submit': 'Continue',
  'challenge.cancel': 'Cancel',
  'challenge.resend': 'Send a new code',
  'challenge.attempts': (p: { attempts: number }, f: Format) => f.plural(p.attempts, { '=0': 'No tries left', 'one': '# try left', 'other': '# tries left' }),
  'challenge.left': (p: { time: string }) => `Time left: ${p.time}`,
  'challenge.expired': 'Time is up',
  'challenge.expiredText': (p: { provider: string }) => `${p.provider} no longer takes this answer.`,
  'challenge.expiredResend': (p: { provider: string }) => `${p.provider} no longer takes this code. Get a new one.`,
  'challenge.restart': 'Start again',
  'challenge.image': (p: { provider: string }) => `Picture from ${p.provider}`,
};
