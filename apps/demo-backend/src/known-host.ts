import type { Settings } from './settings.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Says whether a request is for a name that is this server's own: a foreign page whose name is suddenly resolved to this
 * machine (DNS rebinding) would otherwise count as one of ours. `/healthz` answers to any, for whoever probes by address.
 */
export function knownHost({ host, publicUrl }: Settings): (url: URL) => boolean {
  const known = new Set([...LOOPBACK, host, new URL(publicUrl).hostname]);
  return ({ hostname, pathname }) => known.has(hostname) || pathname === '/healthz';
}
