import { ConnectError } from '@linkspan/protocol';
import { Refusal } from './client.ts';
import { Connector } from './connector-wire.ts';
import type { PowensContext } from './service.ts';

/** The connector whole, as it is now; throws `not_supported` for one that is not served. */
export async function readConnector(
  { client }: Pick<PowensContext, 'client'>,
  uuid: string,
  signal: AbortSignal,
): Promise<Connector> {
  try {
    const path = `/connectors/${encodeURIComponent(uuid)}?expand=fields,sources,countries`;
    return await client.read(Connector, path, signal);
  } catch (error) {
    if (error instanceof Refusal && error.status < 429)
      throw new ConnectError('not_supported', 'There is no such connector.', { cause: error });
    throw error;
  }
}
