import type { Context, Hono } from 'hono';
import type { Domain } from './domain.ts';
import { invalid, notFound } from './linxo-error.ts';
import { findProvider, providers } from './providers/providers.ts';
import { userOf } from './request.ts';

const LARGEST_PAGE = 100;

/** What can be connected. */
export function providerRoutes(app: Hono, domain: Domain): void {
  app.get('/providers', async (c) => {
    await userOf(domain, c);
    return c.json(pageOf(c, providers));
  });

  app.get('/providers/:id', async (c) => {
    await userOf(domain, c);
    const provider = findProvider(c.req.param('id'));
    if (!provider) throw notFound('The provider');
    return c.json(provider);
  });
}

/** The part of a list that `?page` (from 1) and `?limit` (100 at most) ask for, as a bare array. */
export function pageOf<T>(c: Context, all: readonly T[]): readonly T[] {
  const page = Number(c.req.query('page') ?? 1);
  const limit = Math.min(LARGEST_PAGE, Number(c.req.query('limit') ?? LARGEST_PAGE));
  if (!Number.isInteger(page) || !Number.isInteger(limit) || page < 1 || limit < 1)
    throw invalid('page and limit are whole numbers from 1.');
  return all.slice((page - 1) * limit, page * limit);
}
