// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const rules = {
  'rules.methods': 'Ways to sign in',
  'rules.forgot': (p: { field: string }) => `Forgot “${p.field}”?`,
  'rules.keep': (p: { value: string }) => `Leave it empty to keep ${p.value}.`,
  'rules.current': (p: { provider: string; value: string }) => `${p.provider} has ${p.value} now.`,
};
