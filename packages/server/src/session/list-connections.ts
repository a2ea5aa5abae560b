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
  const records = (await store.connectionsOf(owner)).filter(isListed);
  // At a vendor, who has connected nothing may have no user, and listing shall make none.
  if (records.length === 0) return records;
  const owned = await gateway({ ...owner, mode: 'create', accountSelection: 'ask' });
  const current = await owned.connections?.(signal);
  if (!current) return records;
  return Promise.all(
    records.map(async (record) => {
      const known = current.find(({ id }) => id === record.gatewayId);
      if (!known || known.status === record.status) return record;
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
