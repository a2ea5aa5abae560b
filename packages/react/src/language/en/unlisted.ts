// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const unlisted = {
  'unlisted.title': (p: { provider: string }) => `We do not know ${p.provider} yet`,
  'unlisted.text': 'It cannot be connected right now. You can ask for it, or connect another provider.',
  'unlisted.ask': (p: { provider: string }) => `Ask for ${p.provider}`,
  'unlisted.search': 'Choose another provider',
  'unlisted.askedTitle': (p: { provider: string }) => `You have asked for ${p.provider}`,
  'unlisted.askedText': (p: { application: string }) => `${p.application} has been told. There is nothing more for you to do until they write to you.`,
  'unlisted.close': 'Close',
};
