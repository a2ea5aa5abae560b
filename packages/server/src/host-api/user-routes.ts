import type { Conversations } from '../conversation/conversations.ts';
import type { ConnectionRecord, Owner, UserRecord } from '../store/records.ts';
import { ArcError } from './arc-error.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { readPageQuery } from './page-query.ts';
import { utilityAccounts } from './utility-account.ts';
import { utilityCredential } from './utility-credential.ts';

/** The users of an application: whoever has connections. */
export function mountUsers(
  arc: HostApp,
  { context, applicationOf }: HostRoutes,
  conversations: Pick<Conversations, 'abandon'>,
): void {
  const { store, sandboxed } = context;

  arc.get('/users', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const { records, total } = await store.userPage(applicationId, readPageQuery(c.req.query()));
    const data = await Promise.all(records.map((user) => shown(applicationId, user)));
    return c.json({ data, total_count: total });
  });

  arc.get('/users/:id', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    return c.json(await shown(applicationId, await user(applicationId, c.req.param('id'))));
  });

  // Arcadia deletes later; here everything is gone when the answer comes.
  arc.delete('/users/:id', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const owner = { applicationId, userId: c.req.param('id') };
    const ended = new Set<string>();
    for (let found = await leftOf(owner, ended); found.length > 0; found = await leftOf(owner, ended)) {
      const gateway = await context.gateway({ ...owner, mode: 'create', accountSelection: 'ask' });
      for (const { id, gatewayId } of found) {
        await gateway.disconnect?.(gatewayId, c.req.raw.signal);
        ended.add(id);
      }
    }
    // Who has connected nothing may have agreed to something, or wait for a provider.
    await store.forgetUser(owner);
    if (ended.size === 0) throw noUser();
    return c.body(null, 204);
  });

  /** The connections that are still to be ended, once nothing is on its way that would be connected afterwards. */
  async function leftOf(owner: Owner, ended: ReadonlySet<string>): Promise<readonly ConnectionRecord[]> {
    for (const attempt of await store.openAttempts(owner)) {
      if (attempt.status === 'open') await conversations.abandon(attempt, 'unknown_outcome');
    }
    const all = await connections(owner.applicationId, owner.userId);
    return all.filter(({ id }) => !ended.has(id));
  }

  async function user(applicationId: string, userId: string): Promise<UserRecord> {
    const { records } = await store.userPage(applicationId, { userId, order: 'desc', limit: 1 });
    const [record] = records;
    if (!record) throw noUser();
    return record;
  }

  async function connections(applicationId: string, userId: string): Promise<readonly ConnectionRecord[]> {
    const records = await store.connectionsOf({ applicationId, userId });
    return records.filter(({ status }) => status !== 'gone');
  }

  async function shown(applicationId: string, { userId, at }: UserRecord): Promise<object> {
    const credentials = await connections(applicationId, userId);
    return {
      client_user_id: userId,
      created_at: new Date(at).toISOString(),
      utility_credentials: credentials.map((record) => ({
        ...utilityCredential(record, sandboxed),
        utility_accounts: [...utilityAccounts(record, sandboxed).values()],
      })),
    };
  }
}

function noUser(): ArcError {
  return new ArcError(404, "Couldn't find User");
}
