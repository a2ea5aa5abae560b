// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const channel = {
  'channel.title': (p: { provider: string }) => `How do you want to connect to ${p.provider}?`,
  'channel.form': 'Sign in here',
  'channel.formText': (p: { provider: string }) => `With your ${p.provider} user name and password.`,
  'channel.redirect': (p: { provider: string }) => `Sign in at ${p.provider}`,
  'channel.redirectText': (p: { provider: string }) => `On ${p.provider}’s own site. You come back here afterwards.`,
  'channel.hosted': 'Sign in on a secure page',
  'channel.hostedText': (p: { provider: string }) => `On a page made for ${p.provider}. You come back here afterwards.`,
  'channel.gives': (p: { accounts: string }) => `Covers ${p.accounts}.`,
  'channel.interactive': 'Have your phone at hand.',
  'channel.account.electricity': 'electricity',
  'channel.account.gas': 'gas',
  'channel.account.water': 'water',
  'channel.account.checking': 'current accounts',
  'channel.account.savings': 'savings',
  'channel.account.card': 'cards',
  'channel.account.loan': 'loans',
  'channel.account.investment': 'investments',
  'channel.account.insurance': 'insurance',
};
