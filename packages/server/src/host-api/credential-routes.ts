import { listConnections } from '../session/list-connections.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { readPageQuery } from './page-query.ts';
import { utilityCredential } from './utility-credential.ts';

/** Connections: a user's as the gateway says now, an application's as it last said. */
export function mountCredentials(arc: HostApp, { context, applicationOf, credential }: HostRoutes): void {
  arc.get('/utility_credentials', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const userId = c.req.query('client_user_id');
    const query = readPageQuery(c.req.query());
    if (userId) await listConnections(context, { applicationId, userId }, c.req.raw.signal);
    const { records, total } = await context.store.connectionPage(applicationId, {
      ...query,
      ...(userId && { userId }),
    });
    return c.json({
      data: records.map((record) => utilityCredential(record, context.sandboxed)),
      total_count: total,
    });
  });

  arc.get('/utility_credentials/:id', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const record = await credential(applicationId, c.req.param('id'));
    return c.json(utilityCredential(record, context.sandboxed));
  });
}
