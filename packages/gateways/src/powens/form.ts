import type { Provider, SealingKey, SealingUse } from '@linkspan/protocol';
import * as v from 'valibot';
import { readChannelId } from './channel-id.ts';
import { providerOf } from './provider.ts';
import { readConnector } from './read-connector.ts';
import type { PowensContext } from './service.ts';

const PublicKey = v.object({ kid: v.string(), n: v.string(), e: v.string() });

/** What a person signs in with at a connector. */
export async function readProvider(
  context: PowensContext,
  id: string,
  signal: AbortSignal,
): Promise<Provider> {
  return providerOf(await readConnector(context, id, signal), context.options);
}

/** What to encrypt it with. */
export async function readSealingKey(
  { client }: PowensContext,
  channelId: string,
  signal: AbortSignal,
  use: SealingUse | undefined,
): Promise<SealingKey> {
  // What is asked before a visit to the bank travels in its address, and none of it is secret.
  if (use !== 'answer' && readChannelId(channelId)?.mechanism !== 'credentials') return { scheme: 'none' };
  const { kid, n, e } = await client.read(PublicKey, '/publickey', signal);
  return { scheme: 'jwe', kid, jwk: { kty: 'RSA', n, e } };
}
