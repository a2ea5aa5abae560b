// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const details = {
  'details.title': 'A few details',
  'details.startDate': 'Get data from',
  'details.startDateHelp': (p: { provider: string }) => `As far back as ${p.provider} goes, if you leave it empty.`,
  'details.sites': 'Which sites?',
  'details.continue': 'Continue',
  'details.chooseSite': 'Choose at least one site.',
};
