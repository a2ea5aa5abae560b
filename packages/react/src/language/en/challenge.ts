// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const challenge = {
  'challenge.title': (p: { provider: string }) => `${p.provider} wants to know it’s you`,
  'challenge.submit': 'Continue',
  'challenge.cancel': 'Cancel',
  'challenge.resend': 'Send a new code',
  'challenge.resendIn': (p: { time: string }) => `Send a new code in ${p.time}`,
  'challenge.attempts': (p: { attempts: number }, f: Format) => f.plural(p.attempts, { '=0': 'No tries left', 'one': `${f.number(p.attempts)} try left`, 'other': `${f.number(p.attempts)} tries left` }),
  'challenge.left': (p: { time: string }) => `Time left: ${p.time}`,
  'challenge.minuteLeft': 'About one minute left.',
  'challenge.secondsLeft': (p: { seconds: number }, f: Format) => f.plural(p.seconds, { 'one': `${f.number(p.seconds)} second left.`, 'other': `${f.number(p.seconds)} seconds left.` }),
  'challenge.expired': 'Time is up',
  'challenge.expiredText': (p: { provider: string }) => `${p.provider} does not take this answer any more.`,
  'challenge.expiredResend': (p: { provider: string }) => `${p.provider} does not take this code any more. Get a new one to go on.`,
  'challenge.restart': 'Start again',
  'challenge.image': (p: { provider: string }) => `Picture from ${p.provider}`,
};
