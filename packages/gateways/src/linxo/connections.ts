import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import { Refusal } from './client.ts';
import type { LinxoContext } from './service.ts';
import { Connection, List } from './wire.ts';

const PAGE = 100;
const MOST_PAGES = 20;

/** All connections of the user. */
export async function ownConnections(
  { client }: Pick<LinxoContext, 'client'>,
  signal: AbortSignal,
): Promise<readonly Connection[]> {
  const all = new Map<string, Connection>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const given = await client.read(List, `/connections?page=${page}&limit=${PAGE}`, signal);
    const before = all.size;
    for (const each of given) {
      const connection = v.safeParse(Connection, each);
      if (connection.success) all.set(connection.output.id, connection.output);
    }
    if (given.length !== PAGE || all.size === before) break;
  }
  return [...all.values()];
}

/** The connection; undefined when it is not the user's, or no more. */
export async function readConnection(
  { client }: Pick<LinxoContext, 'client'>,
  connectionId: string,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  if (!/^[\w-]{1,100}$/.test(connectionId)) return undefined;
  try {
    return await client.read(Connection, `/connections/${connectionId}`, signal);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}

export function connectionGone(): ConnectError {
  return new ConnectError('unknown_outcome', 'There is no such connection.');
}

/** Changes whenever a synchronisation of the channel begins or ends; without a channel, of any of them. */
export function standingOf({ channels }: Connection, definition?: string): string {
  const own = channels?.filter((each) => definition === undefined || each.definition === definition) ?? [];
  return own.map(({ status, expires, last_end_date }) => [status, expires, last_end_date].join(' ')).join();
}
