import type { MiddlewareHandler } from 'hono';
import type { Settings } from './settings.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers only to names that are its own: a foreign page whose name is suddenly resolved to this machine
 * (DNS rebinding) would otherwise count as one of ours. `/healthz` answers to any, for whoever probes by address.
 */
export function knownHost({ host, publicUrl }: Settings): MiddlewareHandler {
  const known = new Set([...LOOPBACK, host, new URL(publicUrl).hostname]);
  return async (c, next) => {
    const { hostname, pathname } = new URL(c.req.url);
    if (!known.has(hostname) && pathname !== '/healthz')
      return c.text('This is not the host you look for.', 421);
    await next();
  };
}
