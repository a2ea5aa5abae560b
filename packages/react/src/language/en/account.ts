// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const account = {
  'account.ineligible': 'Cannot be shared',
};
