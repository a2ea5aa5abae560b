import type { Account, Connection } from '@linkspan/protocol';
import { channelIdOf } from './channel-id.ts';
import { meaningOf } from './map.ts';
import { summaryOf } from './provider.ts';
import type { LinxoContext } from './service.ts';
import type * as wire from './wire.ts';

/** A connection as it is told: its accounts are those that the person consented to. */
export function connectionView(
  connection: wire.Connection,
  accounts: readonly Account[],
  channelId: string | undefined,
  provider?: wire.Provider,
): Connection {
  const { id, provider_id: providerId, name } = connection;
  const named = { id: providerId ?? 'unknown', name: name || providerId || 'unknown' };
  const held = connection.channels?.flatMap(({ credentials }) => credentials ?? []) ?? [];
  const username = held.find(({ masked_value }) => masked_value)?.masked_value;
  return {
    id,
    provider: provider ? summaryOf(provider, false) : { ...named, health: 'ok' },
    ...(channelId && { channelId }),
    ...(username && { username }),
    status: statusOf(connection),
    accounts: [...accounts],
  };
}

/** The way by which to go on with a connection: the widget, or the channel in trouble or `definition`. */
export function channelIdNow(
  { options: { mode } }: Pick<LinxoContext, 'options'>,
  connection: wire.Connection,
  definition: string | undefined = troubledDefinition(connection),
): string | undefined {
  const { provider_id: provider } = connection;
  if (!provider || (mode !== 'hosted' && !definition)) return undefined;
  return channelIdOf({ provider, definition: mode === 'hosted' ? undefined : definition });
}

/** The channel to go on with: the one that is in trouble, or at work, or else the first that is in use. */
export function troubledDefinition({ channels }: wire.Connection): string | undefined {
  const all = channels ?? [];
  const troubled = all.find(({ status }) => typeof meaningOf(status) === 'object');
  const running = all.find(({ status }) => status === 'RUNNING');
  return (troubled ?? running ?? all.find(({ status }) => meaningOf(status) !== 'empty') ?? all[0])
    ?.definition;
}

function statusOf({ channels }: wire.Connection): Connection['status'] {
  const meanings = channels?.map(({ status }) => meaningOf(status)) ?? [];
  if (meanings.some((meaning) => typeof meaning === 'object')) return 'broken';
  return meanings.includes('done') && !meanings.includes('wait') ? 'verified' : 'pending';
}
