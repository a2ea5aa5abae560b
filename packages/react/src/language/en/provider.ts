// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.
import type { Format } from '../format.ts';

export const provider = {
  'provider.title': 'Find your provider',
  'provider.zip': (p: { country: string }) => p.country === 'US' ? 'ZIP code' : 'Postal code',
  'provider.name': 'Name',
  'provider.nameHint': 'Search by name',
  'provider.zipDigits': 'A ZIP code has 5 digits, like 94105. You can also search by name.',
  'provider.start': 'Type your ZIP code or your provider’s name. It is on any bill.',
  'provider.count': (p: { count: number }, f: Format) => f.plural(p.count, { '=0': 'Nothing found', 'one': '# provider', 'other': '# providers' }),
  'provider.countAt': (p: { count: number; zip: string }, f: Format) => f.plural(p.count, { '=0': `Nothing found at ${p.zip}`, 'one': `# provider at ${p.zip}`, 'other': `# providers at ${p.zip}` }),
  'provider.likely': 'Most likely',
  'provider.degraded': 'Having trouble today, may be slow',
  'provider.down': 'Not reachable right now',
  'provider.none': 'Nothing found',
  'provider.noneAt': (p: { zip: string }) => `We found nothing at ${p.zip}`,
  'provider.noneText': 'Check the spelling, or try part of the name. If it does not come up, we cannot connect it yet.',
  'provider.noneAtText': 'Search by name instead: that looks everywhere.',
  'provider.everywhere': 'Search everywhere',
  'provider.more': 'Show more',
  'provider.loading': 'Looking…',
  'provider.failed': 'The search did not get through.',
  'provider.retry': 'Try again',
  'provider.missing': 'My provider isn’t listed',
  'provider.missingTitle': 'Search all providers by name',
  'provider.missingText': 'Use the name on your bill. If it does not come up, we cannot connect it yet.',
  'provider.continue': 'Continue',
  'provider.continueWith': (p: { provider: string }) => `Continue with ${p.provider}`,
  'provider.choose': 'Choose your provider to continue.',
};
