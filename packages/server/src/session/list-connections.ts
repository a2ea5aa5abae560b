import type { ConnectContext } from '../connect-context.ts';
import { settled } from '../conversation/tried-connection.ts';
import { laterThan } from '../store/later-than.ts';
import type { ConnectionRecord, Owner } from '../store/records.ts';
import { connectionEvents } from '../webhook/connection-events.ts';

/** An owner's connections, newest first, as the gateway says that they are now. */
export async function listConnections(
  { store, gateway, now, sandboxed }: ConnectContext,
  { applicationId, userId }: Owner,
  signal: AbortSignal,
): Promise<readonly ConnectionRecord[]> {
  const owner = { applicationId, userId };
  const before = (await store.connectionsOf(owner)).filter(isListed);
  // At a vendor, who has connected nothing may have no user, and listing shall make none.
  if (before.length === 0) return before;
  const owned = await gateway({ ...owner, mode: 'create', accountSelection: 'ask' });
  const current = await owned.connections?.(signal);
  if (!current) return before;
  // While the vendor answered, its person may have named a connection or ended it, or a try for it may have come to its end.
  const records = (await store.connectionsOf(owner)).filter(isListed);
  return Promise.all(
    records.map(async (record) => {
      const known = current.find(({ id }) => id === record.gatewayId);
      const isOlder = !before.some(({ id, updatedAt }) => id === record.id && updatedAt === record.updatedAt);
      if (!known || known.status === record.status || isOlder) return record;
      const connection = { ...known, id: record.id };
      const updatedAt = laterThan(record, now());
      const changed: ConnectionRecord = { ...settled(record), status: known.status, connection, updatedAt };
      await store.saveConnection(changed, connectionEvents(record, changed, { sandboxed }));
      return changed;
    }),
  );
}

export function isListed({ status }: ConnectionRecord): boolean {
  return status === 'pending' || status === 'verified' || status === 'broken';
}
