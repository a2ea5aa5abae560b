import type { PowensClient } from './client.ts';
import { type Connection, Connections } from './wire.ts';

/** All connections of the user, with what is shared of them. */
export async function ownConnections(
  { read }: PowensClient,
  signal: AbortSignal,
): Promise<readonly Connection[]> {
  return (await read(Connections, '/users/me/connections?expand=connector,sources,accounts', signal))
    .connections;
}
