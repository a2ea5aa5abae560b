// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const details = {
  'details.title': 'A few details',
  'details.startDate': 'Get data from',
  'details.startDateHelp': (p: { provider: string }) => `As far back as ${p.provider} goes, if you leave it empty.`,
  'details.sites': 'Which sites?',
  'details.continue': 'Continue',
  'details.chooseSite': 'Choose at least one site.',
  'details.lead': (p: { provider: string }) => `At ${p.provider}`,
  'details.askedBy': (p: { name: string }) => `${p.name} asks for this.`,
  'details.otherProvider': 'Not your provider? Choose another',
  'details.types': 'What comes from this provider',
  'details.type': (p: { type: string }) => p.type === 'ELECTRICITY' ? 'Electricity' : p.type === 'GAS' ? 'Gas' : p.type === 'WATER' ? 'Water' : p.type === 'WASTE' ? 'Waste' : p.type === 'STEAM' ? 'Steam' : p.type,
  'details.chooseType': 'Choose at least one.',
  'details.country': 'Country',
  'details.editSite': (p: { site: string }) => `Edit ${p.site}`,
  'details.addSite': 'Add a site',
  'details.siteName': 'Name of the site',
  'details.siteAddress': 'Address (optional)',
  'details.siteDone': 'Done',
  'details.save': 'Save without signing in',
};
