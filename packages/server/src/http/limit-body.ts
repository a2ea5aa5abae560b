import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Refuses bodies over `maxSize` bytes. One that says how long it is, is not looked at: that would make a stream of it. */
export function limitBody(maxSize: number, onError: (c: Context) => Response): MiddlewareHandler {
  const counting = bodyLimit({ maxSize, onError });
  return async (c, next) => {
    const { method, headers } = c.req.raw;
    if (method === 'GET' || method === 'HEAD') return next();
    const length = headers.get('content-length');
    // Whoever serves HTTP takes no more than that. Both headers together are not to be believed.
    if (length === null || headers.has('transfer-encoding')) return counting(c, next);
    return Number.parseInt(length, 10) > maxSize ? onError(c) : next();
  };
}
