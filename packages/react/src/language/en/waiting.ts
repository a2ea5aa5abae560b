// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const waiting = {
  'waiting.signing-in': (p: { provider: string }) => `Signing in to ${p.provider}`,
  'waiting.checking': (p: { provider: string }) => `Checking with ${p.provider}`,
  'waiting.loading-accounts': (p: { provider: string }) => `Looking up your accounts at ${p.provider}`,
  'waiting.working': (p: { provider: string }) => `Connecting to ${p.provider}`,
  'waiting.calm': 'This usually takes a few seconds.',
  'waiting.reassure': 'Still working. Some providers take up to a minute.',
  'waiting.choice': (p: { provider: string }) => `${p.provider} is slow today. You can keep waiting, or leave: if it works out later, nothing is lost.`,
  'waiting.offline': 'You are offline. We go on as soon as you are back.',
  'waiting.retry': 'Check again',
  'waiting.leave': 'Leave',
};
