import type { Availability } from '@linkspan/protocol';
import { readConnector } from './read-connector.ts';
import type { PowensContext } from './service.ts';

/** What Powens says of a connector's stability; of one that takes no new connection it is not to be told. */
export async function readAvailability(
  context: PowensContext,
  uuid: string,
  signal: AbortSignal,
): Promise<Availability> {
  const { stability, hidden, restricted } = await readConnector(context, uuid, signal);
  if (hidden || restricted) return 'unknown';
  return WORDS.get(stability?.status ?? '') ?? 'unknown';
}

const WORDS: ReadonlyMap<string, Availability> = new Map([
  ['stable', 'up'],
  ['unstable', 'down'],
]);
