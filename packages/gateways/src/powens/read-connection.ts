import { Refusal } from './client.ts';
import type { PowensContext } from './service.ts';
import { Connection } from './wire.ts';

/** The connection with its sources and connector; undefined when it is not the user's, or no more. */
export async function readConnection(
  { client }: Pick<PowensContext, 'client'>,
  connectionId: string,
  signal: AbortSignal,
): Promise<Connection | undefined> {
  if (!/^\d{1,19}$/.test(connectionId)) return undefined;
  try {
    const path = `/users/me/connections/${connectionId}?expand=sources,connector`;
    return await client.read(Connection, path, signal);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined;
    throw error;
  }
}
