import type { Monitor } from '../monitor/monitor.ts';
import { isListed } from '../session/list-connections.ts';
import { attentionData } from './attention-data.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';

const LARGEST_PAGE = 100;
const ID = /^[1-9]\d{0,14}$/;

/**
 * Our own addition: what connections want of their persons, as the monitor last found it, or one user's as it is
 * now. Pages go by connection: `next` is what to ask `after`.
 */
export function mountAttention(
  arc: HostApp,
  { context: { store }, applicationOf }: HostRoutes,
  monitor: Pick<Monitor, 'check'>,
): void {
  arc.get('/attention', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const { client_user_id: userId, after = '', limit: asked } = c.req.query();
    if (userId) await monitor.check({ applicationId, userId });
    const limit = Math.min(LARGEST_PAGE, Math.max(1, Math.trunc(Number(asked)) || LARGEST_PAGE));
    const whose = { applicationId, ...(userId && { userId }) };
    const page = await store.attention(whose, ID.test(after) ? after : undefined, limit);
    const data = await Promise.all(
      page.map(async ({ connectionId, items }) => {
        const record = await store.connection(applicationId, connectionId);
        return record && isListed(record) ? items.map((item) => attentionData(record, item)) : [];
      }),
    );
    const last = page.length === limit ? page.at(-1)?.connectionId : undefined;
    return c.json({ data: data.flat(), next: last ?? null });
  });
}
