import { findProvider } from './providers/providers.ts';
import type { AccountRecord, ChannelRecord, ConnectionRecord } from './user-record.ts';

const seconds = (ms: number) => Math.floor(ms / 1000);

/** A connection as the API tells it. */
export function presentConnection(connection: ConnectionRecord) {
  const { id, provider, name, created, owner } = connection;
  return {
    id,
    provider_id: provider,
    name,
    status: statusOf(connection),
    creation_date: seconds(created),
    auto_sync: true,
    logo_url: findProvider(provider)?.logo_url ?? '',
    channels: connection.channels.map(presentChannel),
    owner,
  };
}

function presentChannel(channel: ChannelRecord) {
  const { definition, mode, status, sync, credentials, expires, lastSuccess, lastEnd, accountTypes } =
    channel;
  return {
    channel_definition_id: definition,
    mode,
    ...(expires !== undefined && { expires: seconds(expires) }),
    status: sync ? 'RUNNING' : status,
    ...(lastSuccess !== undefined && { last_success_date: seconds(lastSuccess) }),
    ...(lastEnd !== undefined && { last_end_date: seconds(lastEnd) }),
    ...(status !== 'EMPTY' && {
      credentials: credentials.map(({ id, masked }) => ({ id, masked_value: masked })),
    }),
    account_types: accountTypes,
  };
}

function statusOf({ channels }: ConnectionRecord): string {
  if (channels.some(({ sync }) => sync)) return 'RUNNING';
  const used = channels.filter(({ status }) => status !== 'NEVER' && status !== 'EMPTY');
  const well = used.filter(({ status }) => status === 'SUCCESS').length;
  if (well === used.length) return 'SUCCESS';
  return well === 0 ? 'FAILED' : 'PARTIAL_SUCCESS';
}

export function presentAccount(
  { id, name, type, number, balance, status }: AccountRecord,
  connectionId: string,
) {
  return {
    id,
    connection_id: connectionId,
    name,
    account_number: number,
    type,
    status,
    usage: 'PERSONAL',
    currency: 'EUR',
    balance,
  };
}
