// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const known = {
  'known.title': 'You have connected this before',
  'known.verified': (p: { provider: string }) => `This sign-in at ${p.provider} is connected already, and it works. Nothing has been sent yet.`,
  'known.pending': (p: { provider: string }) => `This sign-in at ${p.provider} is connected already; ${p.provider} has not finished yet.`,
  'known.broken': (p: { provider: string }) => `This sign-in at ${p.provider} was connected before and no longer works. What you typed can repair it.`,
  'known.finish': 'Keep it as it is',
  'known.again': 'Sign in again',
  'known.repair': 'Repair it',
  'known.cancel': 'Cancel',
};
