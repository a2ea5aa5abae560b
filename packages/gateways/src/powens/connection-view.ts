import type { Account, Connection } from '@linkspan/protocol';
import { channelIdOf } from './channel-id.ts';
import { meaningOf } from './map.ts';
import { type LogoOf, summaryOf } from './provider-summary.ts';
import type { PowensOptions } from './service.ts';
import type * as wire from './wire.ts';

/** A connection as it is told: its accounts are those that the person shares. */
export function connectionView(
  connection: wire.Connection,
  accounts: readonly Account[],
  channelId: string | undefined,
  logo?: LogoOf,
): Connection {
  const { id, connector } = connection;
  const uuid = connectorOf(connection) ?? 'unknown';
  return {
    id,
    provider: connector ? summaryOf(connector, false, logo) : { id: uuid, name: uuid, health: 'ok' },
    ...(channelId !== undefined && { channelId }),
    status: statusOf(stateOf(connection)),
    accounts: [...accounts],
  };
}

/** The UUID of the connector; not every domain's connections say it themselves. */
export function connectorOf({ connector_uuid, connector }: wire.Connection): string | undefined {
  return connector_uuid ?? connector?.uuid;
}

/** The state of a connection, or of one of its sources if it says. */
export function stateOf(
  { state, error, sources }: wire.Connection,
  source?: string,
): string | null | undefined {
  const own = source === undefined ? undefined : sources?.find(({ name }) => name === source);
  return own ? own.state : (state ?? error);
}

/** Whether a source has not been added to a connection, or is no more in it. */
export function lacks({ sources }: wire.Connection, source: string | undefined): boolean {
  return source !== undefined && !!sources?.length && sources.every(({ name }) => name !== source);
}

/** The channel to repair a connection through: of the source that is in trouble, or the first. */
export function troubledChannel(
  connection: wire.Connection,
  mode: PowensOptions['mode'],
): string | undefined {
  const { connector, sources } = connection;
  const source = sources?.find(({ state }) => state) ?? sources?.[0];
  if (!connector) return undefined;
  if (mode === 'hosted') return channelIdOf(connector.uuid, { mechanism: mode, source: undefined });
  const known = connector.sources?.find(({ name }) => name === source?.name);
  const mechanism = known?.auth_mechanism ?? connector.auth_mechanism;
  return channelIdOf(connector.uuid, {
    mechanism: mechanism === 'webauth' ? 'webauth' : 'credentials',
    source: source?.name,
  });
}

function statusOf(state: string | null | undefined): Connection['status'] {
  const meaning = meaningOf(state);
  if (meaning === 'done') return 'verified';
  return meaning === 'wait' ? 'pending' : 'broken';
}
