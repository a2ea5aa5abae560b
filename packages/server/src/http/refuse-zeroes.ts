import type { MiddlewareHandler } from 'hono';
import { ArcError } from '../host-api/arc-error.ts';
import { notFound } from './api-error.ts';

const ZERO = /%00/;
const STORED = /^\/(?:api|arc|nectar)\//;

/**
 * Refuses U+0000 in the address of what is looked up in the store, of which not every database knows what to say: a
 * path with it names nothing, and a query with it asks for nothing that could be.
 */
export const refuseZeroes: MiddlewareHandler = async (c, next) => {
  if (!ZERO.test(c.req.url)) return next();
  const { pathname, search } = new URL(c.req.url);
  const isArc = pathname.startsWith('/arc/');
  if (STORED.test(pathname) && ZERO.test(pathname)) {
    if (isArc) return new ArcError(404, 'Not found').toResponse();
    throw notFound();
  }
  if (isArc && ZERO.test(search)) {
    return new ArcError(422, 'Not accepted: U+0000 in the query', 'INVALID_PARAMATERS').toResponse();
  }
  return next();
};
