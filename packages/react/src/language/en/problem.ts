// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const problem = {
  'problem.session_expired.title': 'This page has been open too long',
  'problem.session_expired.text': 'To protect you, it works for a limited time only. Close it and start again.',
  'problem.session_invalid.title': 'This link does not work',
  'problem.session_invalid.text': 'It may be incomplete or meant for somebody else. Close it and start again from where you got it.',
  'problem.session_used.title': 'This link was used already',
  'problem.session_used.text': 'Each link works once. Close this and start again if you want to connect another account.',
  'problem.network.title': 'The connection was interrupted',
  'problem.network.text': 'We could not get through. Check that you are online; nothing you did is lost.',
  'problem.internal.title': 'Something went wrong on our side',
  'problem.internal.text': 'It is not your fault, and nothing was connected. Trying again often helps.',
  'problem.says': (p: { provider: string }) => `${p.provider} says:`,
  'problem.retryAt': (p: { moment: number }, f: Format) => `You can try again at ${f.time(p.moment)}.`,
  'problem.reference': 'Reference for support',
  'problem.copy': 'Copy reference',
  'problem.copyShort': 'Copy',
  'problem.copied': 'Copied',
  'problem.edit': 'Check my details',
  'problem.retry': 'Try again',
  'problem.visit': (p: { provider: string }) => `Go to ${p.provider}`,
  'problem.other-provider': 'Choose another provider',
  'problem.wait': 'Come back later',
  'problem.close': 'Close',
};
