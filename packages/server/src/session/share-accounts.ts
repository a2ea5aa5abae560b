import { type AccountChoice, ConnectError, type Gateway } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { laterThan } from '../store/later-than.ts';
import type { ConnectionRecord } from '../store/records.ts';
import { connectionEvents } from '../webhook/connection-events.ts';

/** What a gateway needs for accounts to be changed without a conversation. */
export type SharingGateway = Gateway & Required<Pick<Gateway, 'sharedAccounts' | 'shareAccounts'>>;

/** A gateway that can change accounts; `not_supported` otherwise. */
export function sharingGateway(gateway: Gateway): SharingGateway {
  const { sharedAccounts, shareAccounts } = gateway;
  if (!sharedAccounts || !shareAccounts) throw new ConnectError('not_supported');
  return { ...gateway, sharedAccounts, shareAccounts };
}

/** Changes which accounts of a connection are shared, at its vendor and then here; its application is told which. */
export async function shareAccounts(
  context: ConnectContext,
  gateway: SharingGateway,
  record: ConnectionRecord,
  choice: AccountChoice,
  signal: AbortSignal,
): Promise<void> {
  await gateway.shareAccounts(record.gatewayId, choice, signal);
  const all = await gateway.sharedAccounts(record.gatewayId, signal);
  const accounts = all.filter(({ shared }) => shared).map(({ shared: _, ...account }) => account);
  await context.store.changeConnection(record.applicationId, record.id, (now) => {
    // Meanwhile it may have been ended, and that in another window.
    if (now.status === 'gone') return undefined;
    const connection = { ...now.connection, accounts };
    const changed: ConnectionRecord = { ...now, connection, updatedAt: laterThan(now, context.now()) };
    const events = connectionEvents(now, changed, context);
    return { record: changed, events: events.filter(({ type }) => type === 'utility_accounts_discovered') };
  });
}
