import type { Hono } from 'hono';
import * as v from 'valibot';
import { connectionOf, type Domain, withConnection } from './domain.ts';
import { invalid } from './linxo-error.ts';
import { presentAccount } from './present.ts';
import { beginSync } from './progress.ts';
import { pageOf } from './provider-routes.ts';
import { bodyOf, userOf } from './request.ts';

const Consents = v.object({
  consents: v.array(v.object({ account_id: v.string(), consent: v.boolean() })),
});

/** The accounts of a user, and which of them they consent to. */
export function accountRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.get('/accounts', async (c) => {
    const user = await book.user(await userOf(domain, c));
    const { connection_id: wanted, status } = c.req.query();
    const all = (user?.connections ?? [])
      .filter(({ id }) => wanted === undefined || id === wanted)
      .flatMap(({ id, accounts }) => accounts.map((account) => presentAccount(account, id)));
    return c.json(
      pageOf(
        c,
        all.filter((each) => status === undefined || each.status === status),
      ),
    );
  });

  app.put('/connections/:id/consents', async (c) => {
    const userId = await userOf(domain, c);
    const { consents } = await bodyOf(c, Consents);
    const { accounts, channels } = connectionOf(await book.user(userId), c.req.param('id'));
    const unknown = consents.find(({ account_id }) => !accounts.some(({ id }) => id === account_id));
    if (unknown) throw invalid(`There is no account ${unknown.account_id}.`);
    if (channels.some(({ sync }) => sync)) throw invalid('A synchronisation runs.');
    const decided = new Map(consents.map(({ account_id, consent }) => [account_id, consent]));
    await book.change(userId, (user, now) => {
      const connection = connectionOf(user, c.req.param('id'));
      const kept = connection.accounts
        .filter(({ id }) => decided.get(id) !== false)
        .map((each) => (decided.get(each.id) ? { ...each, status: 'ACTIVE' } : each));
      const synced = connection.channels.map((channel) => {
        const has = kept.some(
          ({ definition, status }) => definition === channel.definition && status === 'ACTIVE',
        );
        return has ? beginSync(channel, 'SYNC_ALL', now) : channel;
      });
      return withConnection(user, { ...connection, accounts: kept, channels: synced });
    });
    return c.body(null, 204);
  });
}
