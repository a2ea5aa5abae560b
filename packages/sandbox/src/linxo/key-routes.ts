import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { notFound } from './linxo-error.ts';
import { bodyOf, created, userOf } from './request.ts';

const HOUR_MS = 3_600_000;
const MOST_KEYS = 20;

/** Keys that credentials are encrypted with, each for one hour. */
export function keyRoutes(app: Hono, domain: Domain): void {
  const { book, keyPair } = domain;

  app.post('/keys', async (c) => {
    const userId = await userOf(domain, c);
    await bodyOf(c, v.object({ type: v.literal('PGP') }));
    const id = await book.nextId();
    await book.change(userId, (user, now) => ({
      ...user,
      keys: [...user.keys, { id, expires: now + HOUR_MS }].slice(-MOST_KEYS),
    }));
    return created(c, `/keys/${id}`);
  });

  app.get('/keys/:id', async (c) => {
    const user = await book.user(await userOf(domain, c));
    const key = user?.keys.find(({ id }) => id === c.req.param('id'));
    if (!key) throw notFound('The key');
    const { publicKey } = await keyPair();
    return c.json({
      id: key.id,
      public_key: publicKey,
      type: 'PGP',
      expiration_date: Math.floor(key.expires / 1000),
    });
  });
}
