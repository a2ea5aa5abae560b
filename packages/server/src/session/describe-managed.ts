import type { Connection, Gateway, Managed, ManagedAction } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { ConnectToken } from '../token/connect-token.ts';
import { gatewayFor } from './gateway-for.ts';
import { givenConsents } from './given-consents.ts';
import { listConnections } from './list-connections.ts';

/** All that a token's user has: their connections, as the vendor says that they are now, and what they agreed to. */
export async function describeManaged(
  context: ConnectContext,
  token: ConnectToken,
  signal: AbortSignal,
): Promise<Managed> {
  const { store } = context;
  const records = await listConnections(context, token, signal);
  const [gateway, decisions, wanting] = await Promise.all([
    gatewayFor(context, token),
    store.consentsOf(token),
    store.attention(token, undefined, 1000),
  ]);
  const consents = givenConsents(decisions, records, context.now());
  const looks = new Set(
    wanting
      .filter(({ items }) => items.some(({ reason }) => reason !== 'credentials'))
      .map(({ connectionId }) => connectionId),
  );
  return {
    connections: records.map((record) => ({
      ...shown(record, gateway),
      ...(looks.has(record.id) && { look: true }),
      ...consentIdOf(record),
    })),
    consents: consents.map(({ consent }) => consent),
  };

  function consentIdOf(record: ConnectionRecord) {
    const standing = consents.find(({ connections }) => connections.includes(record));
    return standing && { consentId: standing.consent.id };
  }
}

function shown({ connection, name, at, status, problem }: ConnectionRecord, gateway: Gateway): Connection {
  const actions: ManagedAction[] = ['repair', 'rename'];
  if (gateway.sharedAccounts && gateway.shareAccounts && status === 'verified') actions.push('accounts');
  if (gateway.disconnect) actions.push('disconnect');
  return {
    ...connection,
    ...(name !== undefined && { name }),
    ...(problem !== undefined && status === 'broken' && { problem }),
    since: at,
    actions,
  };
}
