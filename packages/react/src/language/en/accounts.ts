// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const accounts = {
  'accounts.title': 'Which accounts do you want to share?',
  'accounts.text': (p: { application: string }) => `${p.application} gets only those you choose.`,
  'accounts.other': 'Other accounts',
  'accounts.share': (p: { count: number }, f: Format) => f.plural(p.count, { '=0': 'Share', 'one': 'Share # account', 'other': 'Share # accounts' }),
  'accounts.choose': 'Choose at least one account.',
  'accounts.ineligible': 'Cannot be shared',
  'accounts.delete': 'Delete the accounts I leave out',
  'accounts.deleteText': 'For good. Otherwise they wait.',
  'accounts.noneTitle': 'No account can be shared',
  'accounts.noneText': (p: { provider: string; application: string }) => `We reached ${p.provider}, but found no account that ${p.application} can use.`,
  'accounts.leave': 'Close',
  'accounts.more': 'Add more accounts',
  'accounts.notAdded': 'No more accounts were added',
};
