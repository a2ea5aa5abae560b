import { isLoopback } from '../origin/origin.ts';

/** Schemes of an app's own have a dot in them (RFC 8252, 7.1), which no scheme of a browser's has. */
const APP_SCHEME = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/;

/**
 * Whether a host may name an address for people to be sent to: https (http on a loopback host), or an app's
 * own scheme. Nothing with a user name or a fragment in it.
 */
export function isReturnAddress(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false;
  const { protocol, origin, username, password } = new URL(text);
  if (username || password) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(origin)) || APP_SCHEME.test(protocol);
}
