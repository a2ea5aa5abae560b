import type { Channel, Field, Gateway, Provider, Sealed } from '@linkspan/protocol';
import { type FieldError, invalid } from '../http/api-error.ts';

const COMPACT_JWE = /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]*\.[\w-]+$/;
const LONGEST_VALUE = 1000;

/** The channel of a provider that credentials are for; 422 if the provider has none of that name. */
export function channelOf(provider: Provider, channelId: string | undefined): Channel {
  const channel =
    channelId === undefined ? provider.channels[0] : provider.channels.find(({ id }) => id === channelId);
  if (!channel) throw invalid({ field: 'channelId', message: 'The provider has no such channel.' });
  return channel;
}

/** Refuses, with 422, values of fields that were not asked, too long ones, and ones not encrypted as they must be. */
export async function checkSealed(
  gateway: Gateway,
  channelId: string,
  fields: readonly Field[],
  sealed: Sealed,
  signal: AbortSignal,
): Promise<void> {
  const names = Object.keys(sealed.values);
  if (names.length === 0) return;
  const { scheme } = await gateway.sealingKey(channelId, signal);
  if (sealed.scheme !== scheme) {
    throw invalid({
      field: 'sealed.scheme',
      message: `Values for this channel are sealed with "${scheme}".`,
    });
  }
  const known = new Set(fields.map(({ id }) => id));
  const errors = names.flatMap((name): FieldError[] => {
    const field = `sealed.values.${name}`;
    const value = sealed.values[name] ?? '';
    if (!known.has(name)) return [{ field, message: 'This field is not known.' }];
    if (scheme === 'none' && value.length > LONGEST_VALUE) {
      return [{ field, message: `At most ${LONGEST_VALUE} characters.` }];
    }
    return scheme === 'jwe' && !COMPACT_JWE.test(value)
      ? [{ field, message: 'Expected a compact JWE.' }]
      : [];
  });
  if (errors.length > 0) throw invalid(...errors);
}
