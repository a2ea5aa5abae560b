import {
  type Channel,
  ConnectError,
  type Field,
  type Gateway,
  type Provider,
  problem,
  type Sealed,
} from '@linkspan/protocol';
import { invalid } from '../http/api-error.ts';

const COMPACT_JWE = /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]*\.[\w-]+$/;
const LONGEST_VALUE = 1000;

/** The channel of a provider that credentials are for; 422 if the provider has none of that name. */
export function channelOf(provider: Provider, channelId: string | undefined): Channel {
  const channel =
    channelId === undefined ? provider.channels[0] : provider.channels.find(({ id }) => id === channelId);
  if (!channel) throw invalid({ field: 'channelId', message: 'The provider has no such channel.' });
  return channel;
}

/**
 * Refuses, naming them, values of fields that were not asked for, too long ones, and ones not encrypted as
 * they must be. `code` is the problem that the person is told of.
 */
export async function checkSealed(
  gateway: Gateway,
  channelId: string,
  fields: readonly Field[],
  sealed: Sealed,
  code: 'invalid_credentials' | 'challenge_failed',
  signal: AbortSignal,
): Promise<void> {
  const entries = Object.entries(sealed.values);
  if (entries.length === 0) return;
  const { scheme } = await gateway.sealingKey(channelId, signal);
  if (sealed.scheme !== scheme) {
    throw invalid({
      field: 'sealed.scheme',
      message: `Values for this channel are sealed with "${scheme}".`,
    });
  }
  const known = new Set(fields.map(({ id }) => id));
  const fieldErrors = Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const error = known.has(name) ? errorIn(value, scheme) : 'This field is not known.';
      return error === undefined ? [] : [[name, error]];
    }),
  );
  if (Object.keys(fieldErrors).length > 0) throw new ConnectError(problem(code, { fieldErrors }));
}

function errorIn(value: string, scheme: Sealed['scheme']): string | undefined {
  if (scheme === 'jwe') return COMPACT_JWE.test(value) ? undefined : 'Expected a compact JWE.';
  return value.length > LONGEST_VALUE ? `At most ${LONGEST_VALUE} characters.` : undefined;
}
