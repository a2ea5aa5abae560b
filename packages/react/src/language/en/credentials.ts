// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const credentials = {
  'credentials.title': (p: { what: string; provider: string }) => p.what === 'nothing' ? `Connect to ${p.provider}` : `Sign in to ${p.provider}`,
  'credentials.giving': (p: { operator: string; provider: string; what: string; application: string }) => `You are giving ${p.operator} your ${p.provider} ${p.what === 'password' ? 'password' : 'details'} for ${p.application}.`,
  'credentials.using': (p: { operator: string; provider: string; application: string }) => `${p.operator} will connect to ${p.provider} for ${p.application}.`,
  'credentials.interactive': (p: { provider: string }) => `${p.provider} may send you a code. Have your phone at hand.`,
  'credentials.submit': (p: { mode: string }) => p.mode === 'update' ? 'Reconnect' : 'Sign in',
  'credentials.connect': 'Connect',
  'credentials.skip': (p: { to: string }) => p.to === 'accounts' ? 'Not now, back to my accounts' : 'Not now, finish here',
  'credentials.forgot': 'Forgot your user name or password?',
  'credentials.support': (p: { provider: string }) => `Get help from ${p.provider}`,
  'credentials.degraded': (p: { provider: string }) => `${p.provider} is having trouble today. This may take longer.`,
};
