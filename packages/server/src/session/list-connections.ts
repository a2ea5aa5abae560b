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
  await Promise.all(
    before.map(async ({ id, gatewayId, status, updatedAt }) => {
      const known = current.find((each) => each.id === gatewayId);
      if (!known || known.status === status) return;
      await store.changeConnection(applicationId, id, (record) => {
        // While the vendor answered, its person may have ended it, or a try for it may have come to its end.
        if (record.updatedAt !== updatedAt) return undefined;
        const changed: ConnectionRecord = {
          ...settled(record),
          status: known.status,
          connection: { ...known, id },
          updatedAt: laterThan(record, now()),
        };
        return { record: changed, events: connectionEvents(record, changed, { sandboxed }) };
      });
    }),
  );
  return (await store.connectionsOf(owner)).filter(isListed);
}

export function isListed({ status }: ConnectionRecord): boolean {
  return status === 'pending' || status === 'verified' || status === 'broken';
}
