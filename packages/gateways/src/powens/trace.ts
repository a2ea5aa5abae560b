import type { Attempt } from '@linkspan/protocol';
import { connectorOf, lacks } from './connection-view.ts';
import { connectionGone } from './error-answer.ts';
import { ownConnections } from './own-connections.ts';
import { readConnection } from './read-connection.ts';
import type { PowensContext } from './service.ts';
import type { Connection } from './wire.ts';

/** How a source stands that has not been added yet. */
export const ABSENT = 'absent';

interface Place {
  readonly uuid: string;
  readonly source: string | undefined;
}

/**
 * What there is before an attempt is sent, for later comparison: the user's connections at the connector, or
 * of a connection that is there already, how the source stands.
 */
export async function traceBefore(
  context: PowensContext,
  { connectionId }: Attempt,
  place: Place,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (connectionId === undefined) return connectionsAt(context, place.uuid, signal);
  const connection = await readConnection(context, connectionId, signal);
  return connection ? [standingOf(connection, place.source)] : [];
}

/** The connection that the attempt made or changed since; undefined while nothing is new. Throws when it is gone. */
export async function findNew(
  context: PowensContext,
  { connectionId }: Attempt,
  place: Place,
  before: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  if (connectionId === undefined) {
    const ids = await connectionsAt(context, place.uuid, signal);
    return ids.findLast((id) => !before.includes(id));
  }
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) throw connectionGone();
  return before.includes(standingOf(connection, place.source)) ? undefined : connectionId;
}

/**
 * Whether what a redirect brought back is of this attempt: the user's own connection, at the connector, and new; or
 * the one that the attempt is about, with the source that it adds.
 */
export async function isOwnReturn(
  context: PowensContext,
  { connectionId }: Attempt,
  { uuid, source }: Place,
  before: readonly string[],
  returnedId: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (connectionId !== undefined && returnedId !== connectionId) return false;
  const connection = await readConnection(context, returnedId, signal);
  if (connectionId !== undefined) return !connection || !lacks(connection, source);
  return connection !== undefined && connectorOf(connection) === uuid && !before.includes(returnedId);
}

async function connectionsAt({ client }: PowensContext, uuid: string, signal: AbortSignal) {
  const connections = await ownConnections(client, signal);
  return connections.filter((each) => connectorOf(each) === uuid).map(({ id }) => id);
}

/** Changes when the source is added or synchronised, and not when another of the connection is. */
function standingOf(connection: Connection, source: string | undefined): string {
  if (lacks(connection, source)) return ABSENT;
  const own = connection.sources?.find(({ name }) => name === source);
  const { state, last_update } = own ?? connection;
  return [state ?? '', (last_update === undefined ? connection.last_update : last_update) ?? ''].join(' ');
}
