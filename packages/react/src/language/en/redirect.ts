// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const redirect = {
  'redirect.title': (p: { provider: string }) => `Continue at ${p.provider}`,
  'redirect.text': (p: { provider: string }) => `You sign in on ${p.provider}’s own site and come back here afterwards. Your password stays there.`,
  'redirect.open': (p: { provider: string }) => `Go to ${p.provider}`,
  'redirect.awayTitle': (p: { provider: string }) => `Finish at ${p.provider}`,
  'redirect.awayText': 'Sign in there. This page goes on by itself as soon as you are done.',
  'redirect.again': (p: { provider: string }) => `Open ${p.provider} again`,
  'redirect.closedTitle': (p: { provider: string }) => `Did you finish at ${p.provider}?`,
  'redirect.closedText': 'If you did, give it a moment. If you closed the window before the end, open it again.',
  'redirect.blockedTitle': 'Your browser blocked the window',
  'redirect.blockedText': (p: { provider: string; where: string }) => `No harm done: ${p.provider} can open ${p.where === 'here' ? 'in this tab, and brings you back here' : 'in a new tab. This page goes on by itself as soon as you are done there'}.`,
  'redirect.sameTab': 'Open in this tab',
};
