import { ArcError } from './arc-error.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { readPageQuery } from './page-query.ts';
import { connectionIdIn, utilityAccounts } from './utility-account.ts';

/** The accounts behind an application's connections, or behind one user's. */
export function mountAccounts(arc: HostApp, { context, applicationOf, credential }: HostRoutes): void {
  arc.get('/utility_accounts', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const userId = c.req.query('client_user_id');
    const { records, total } = await context.store.accountPage(applicationId, {
      ...readPageQuery(c.req.query()),
      ...(userId && { userId }),
    });
    const data = records.map(({ connection, accountId }) =>
      utilityAccounts(connection, context.sandboxed).get(accountId),
    );
    return c.json({ data, total_count: total });
  });

  arc.get('/utility_accounts/:id', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const id = c.req.param('id');
    const record = await credential(applicationId, connectionIdIn(id)).catch(() => undefined);
    const accounts = record ? [...utilityAccounts(record, context.sandboxed).values()] : [];
    const account = accounts.find((account) => String(account.id) === id);
    if (!account) throw new ArcError(404, "Couldn't find UtilityAccount");
    return c.json(account);
  });
}
