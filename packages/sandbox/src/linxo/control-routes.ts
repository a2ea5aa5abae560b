import type { Hono } from 'hono';
import * as v from 'valibot';
import { channelOf, connectionOf, type Domain, withChannel, withConnection } from './domain.ts';
import { bodyOf, userOf } from './request.ts';
import { seedConnections } from './seed-connections.ts';

const Standing = v.object({
  status: v.pipe(v.string(), v.regex(/^[A-Z_]{1,60}$/)),
  /** Seconds since 1970. */
  expires: v.optional(v.number()),
});

const NewAccount = v.object({
  name: v.optional(v.pipe(v.string(), v.maxLength(100)), 'Livret A'),
  type: v.optional(v.picklist(['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD']), 'SAVINGS'),
});

/** What only a sandbox has: connections, accounts and statuses to order, with the user's own token. */
export function controlRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.post('/connections', async (c) => {
    await book.change(await userOf(domain, c), (user, now) =>
      seedConnections(now).reduce(withConnection, user),
    );
    return c.body(null, 204);
  });

  app.post('/connections/:id/accounts', async (c) => {
    const userId = await userOf(domain, c);
    const { name, type } = await bodyOf(c, NewAccount);
    const id = await book.nextId();
    await book.change(userId, (user) => {
      const connection = connectionOf(user, c.req.param('id'));
      const definition = connection.channels.find(({ status }) => status !== 'EMPTY')?.definition ?? '';
      const found = {
        id,
        definition,
        name,
        type,
        number: `FR76••••${id}`,
        balance: 0,
        status: 'PENDING_CONSENT',
      };
      return withConnection(user, { ...connection, accounts: [...connection.accounts, found] });
    });
    return c.json({ id }, 201);
  });

  app.put('/connections/:id/channels/:channel', async (c) => {
    const userId = await userOf(domain, c);
    const { status, expires } = await bodyOf(c, Standing);
    await book.change(userId, (user, now) => {
      const connection = connectionOf(user, c.req.param('id'));
      const { sync: _, ...channel } = channelOf(connection, c.req.param('channel'));
      const ordered = {
        ...channel,
        status,
        lastEnd: now,
        ...(expires !== undefined && { expires: expires * 1000 }),
      };
      return withConnection(user, withChannel(connection, ordered));
    });
    return c.body(null, 204);
  });
}
