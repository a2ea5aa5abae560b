import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { LinxoError, notFound } from './linxo-error.ts';
import { bodyOf, created, requireClient, userOf } from './request.ts';

const NewUser = v.object({
  email: v.pipe(v.string(), v.email()),
  password: v.pipe(v.string(), v.minLength(8)),
});

/** The users that an application makes, and what each may do about themselves. */
export function userRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.post('/users', async (c) => {
    await requireClient(domain, c);
    const { email, password } = await bodyOf(c, NewUser);
    const user = await book.newUser(email, password);
    if (!user) throw new LinxoError(409, 'already_exists', 'Somebody has this address.');
    return created(c, `/users/${user.id}`);
  });

  app.get('/users/:id', async (c) => {
    const user = await book.user(await self(c));
    if (!user) throw notFound('The user');
    const { id, email, created: at } = user;
    return c.json({ id, email, first_name: '', last_name: '', creation_date: Math.floor(at / 1000) });
  });

  app.delete('/users/:id', async (c) => {
    await book.change(await self(c), () => undefined);
    return c.body(null, 204);
  });

  async function self(c: Context): Promise<string> {
    const id = await userOf(domain, c);
    if (c.req.param('id') !== 'me' && c.req.param('id') !== id) throw notFound('The user');
    return id;
  }
}
