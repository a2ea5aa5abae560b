import type { Attempt } from '@linkspan/protocol';
import { ownConnections, readConnection, standingOf } from './connections.ts';
import { meaningOf } from './map.ts';
import type { LinxoContext } from './service.ts';
import type { Connection } from './wire.ts';

export interface Place {
  readonly provider: string;
  readonly definition: string | undefined;
}

/**
 * What there is before an attempt is sent, for later comparison: the user's connections at the provider, or of
 * a connection that is there already, how the channel stands.
 */
export async function traceBefore(
  context: LinxoContext,
  { connectionId }: Attempt,
  place: Place,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (connectionId === undefined) return (await connectionsAt(context, place, signal)).map(({ id }) => id);
  const connection = await readConnection(context, connectionId, signal);
  return connection ? [standingOf(connection, place.definition)] : [];
}

/** The connection that the attempt made or changed since; undefined while nothing is new. */
export async function findNew(
  context: LinxoContext,
  { connectionId }: Attempt,
  place: Place,
  before: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  if (connectionId === undefined) {
    const all = await connectionsAt(context, place, signal);
    return all.findLast((each) => !before.includes(each.id) && usesChannel(each, place))?.id;
  }
  const connection = await readConnection(context, connectionId, signal);
  return connection && !before.includes(standingOf(connection, place.definition)) ? connectionId : undefined;
}

/** Whether what a redirect brought back is of this attempt: the user's own connection, at the provider, and new. */
export async function isOwnReturn(
  context: LinxoContext,
  { connectionId }: Attempt,
  { provider }: Place,
  before: readonly string[],
  returnedId: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (connectionId !== undefined) return returnedId === connectionId;
  const connection = await readConnection(context, returnedId, signal);
  return connection?.provider_id === provider && !before.includes(returnedId);
}

/** A connection in which the channel is EMPTY was made by another one: in another tab. */
function usesChannel({ channels }: Connection, { definition }: Place): boolean {
  const channel = channels?.find((each) => each.definition === definition);
  return !channel || meaningOf(channel.status) !== 'empty';
}

async function connectionsAt(
  context: LinxoContext,
  { provider }: Place,
  signal: AbortSignal,
): Promise<Connection[]> {
  return (await ownConnections(context, signal)).filter(({ provider_id }) => provider_id === provider);
}
