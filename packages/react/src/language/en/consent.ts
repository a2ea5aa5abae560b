// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const consent = {
  'consent.title': (p: { mode: string; application: string }) => p.mode === 'update' ? `Renew access for ${p.application}` : `Connect your account to ${p.application}`,
  'consent.intro': (p: { application: string }) => `${p.application} asks to see:`,
  'consent.scope.identity': 'Your name and contact details',
  'consent.scope.accounts': 'Your accounts and their numbers',
  'consent.scope.bills': 'Your bills',
  'consent.scope.usage': 'How much you use',
  'consent.scope.payments': 'Your payments',
  'consent.scope.transactions': 'Your transactions and balances',
  'consent.why': 'Why',
  'consent.howLong': 'For how long',
  'consent.months': (p: { months: number }, f: Format) => `${f.plural(p.months, { 'one': 'One month', '=12': 'One year', '=24': 'Two years', 'other': '# months' })} from today`,
  'consent.untilRevoked': 'Until you end it',
  'consent.revoke': 'Changing your mind',
  'consent.revokeText': (p: { application: string }) => `You can end this at any time in ${p.application}.`,
  'consent.revokeLink': 'See how to end it',
  'consent.grant': 'Agree and continue',
  'consent.decline': 'I don’t agree',
  'consent.legal': 'Before you agree, you may want to read:',
  'consent.terms': 'Terms of use',
  'consent.privacy': 'Privacy policy',
};
