import type { ConnectContext } from '../connect-context.ts';
import type { ConnectionRecord, Owner } from '../store/records.ts';

/** An owner's connections, newest first, as the gateway says that they are now. */
export async function listConnections(
  { store, gateway, now }: ConnectContext,
  { applicationId, userId }: Owner,
  signal: AbortSignal,
): Promise<readonly ConnectionRecord[]> {
  const owner = { applicationId, userId };
  const records = (await store.connectionsOf(owner)).filter(isListed);
  const current = await gateway({ ...owner, mode: 'create', accountSelection: 'ask' }).connections?.(signal);
  if (!current) return records;
  return Promise.all(
    records.map(async (record) => {
      const known = current.find(({ id }) => id === record.gatewayId);
      if (!known || known.status === record.status) return record;
      const connection = { ...known, id: record.id };
      const changed: ConnectionRecord = { ...record, status: known.status, connection, updatedAt: now() };
      await store.saveConnection(changed);
      return changed;
    }),
  );
}

function isListed({ status }: ConnectionRecord): boolean {
  return status === 'pending' || status === 'verified' || status === 'broken';
}
