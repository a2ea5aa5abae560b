import { type Attention, ConnectError, type Connection } from '@linkspan/protocol';
import * as v from 'valibot';
import { accountOf } from './account-view.ts';
import { attentionOf } from './attention.ts';
import { Refusal } from './client.ts';
import { connectionView, troubledChannel } from './connection-view.ts';
import { ownConnections } from './own-connections.ts';
import { readConnection } from './read-connection.ts';
import { isReached, type PowensContext } from './service.ts';
import type * as wire from './wire.ts';

export { readAvailability } from './availability.ts';

/** The connection that an update is about; throws `session_invalid` when there is none any more. */
export async function ownConnection(
  context: PowensContext,
  connectionId: string,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) throw new ConnectError('session_invalid');
  return viewOf(context, connection);
}

export async function listConnections(context: PowensContext, signal: AbortSignal): Promise<Connection[]> {
  return (await reached(context, signal)).map((each) => viewOf(context, each));
}

export async function listAttention(context: PowensContext, signal: AbortSignal): Promise<Attention[]> {
  return (await reached(context, signal)).flatMap((each) => attentionOf(each, context.options.mode));
}

/** Deletes a connection; one that is gone, or not to be reached, is no error. */
export async function deleteConnection(
  context: PowensContext,
  connectionId: string,
  signal: AbortSignal,
): Promise<void> {
  if (!isReached(context, connectionId)) return;
  if (!(await readConnection(context, connectionId, signal))) return;
  const path = `/users/me/connections/${connectionId}`;
  try {
    await context.client.write(v.unknown(), 'DELETE', path, undefined, signal);
  } catch (error) {
    // Somebody else was quicker.
    if (!(error instanceof Refusal && error.status === 404)) throw error;
  }
}

async function reached(context: PowensContext, signal: AbortSignal): Promise<wire.Connection[]> {
  const all = await ownConnections(context.client, signal);
  return all.filter(({ id }) => isReached(context, id));
}

/** A connection by itself, to be repaired where it is in trouble. */
function viewOf({ options }: PowensContext, connection: wire.Connection): Connection {
  const accounts = (connection.accounts ?? []).map((each) => accountOf(each));
  return connectionView(connection, accounts, troubledChannel(connection, options.mode), options.logo);
}
