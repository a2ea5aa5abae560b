import { type Attempt, admittedChannels, ConnectError } from '@linkspan/protocol';
import { type ChannelName, readChannelId } from './channel-id.ts';
import { Refusal } from './client.ts';
import { providerOf } from './provider.ts';
import type { LinxoContext } from './service.ts';
import type { Place } from './trace.ts';
import { type ChannelDefinition, Provider } from './wire.ts';

/** What an attempt connects: a provider through one of its channel definitions. */
export interface Target {
  readonly provider: Provider;
  /** Linxo's widget sees to all definitions; `definition` then is only its first. */
  readonly isHosted: boolean;
  readonly definition: ChannelDefinition;
  /** Further channels are certain to follow: the session wants all of them. */
  readonly isFollowed: boolean;
}

/** Where an attempt leaves its trace; in Linxo's widget that may be any of the provider's channels. */
export function placeOf({ provider, definition, isHosted }: Target): Place {
  return { provider: provider.id, definition: isHosted ? undefined : definition.id };
}

/** The provider as it is now; throws `not_supported` for one that is not served. */
export async function readProvider(
  { client }: Pick<LinxoContext, 'client'>,
  id: string,
  signal: AbortSignal,
): Promise<Provider> {
  try {
    return await client.read(Provider, `/providers/${encodeURIComponent(id)}`, signal);
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 400))
      throw new ConnectError('not_supported', 'There is no such provider.', { cause: error });
    throw error;
  }
}

/** The channel that an attempt names; throws `not_supported` when there is none. */
export async function targetOf(
  context: LinxoContext,
  { providerId, channelId }: Pick<Attempt, 'providerId' | 'channelId'>,
  signal: AbortSignal,
): Promise<Target> {
  const name = readChannelId(channelId);
  const provider = await readProvider(context, name?.provider ?? providerId ?? '', signal);
  const definition = findDefinition(provider, name);
  if (!definition || provider.unavailable)
    throw new ConnectError('not_supported', 'The provider has no such channel.');
  const { channels: policy, mode } = context.session;
  const isHosted = context.options.mode === 'hosted';
  const chained = !isHosted && mode !== 'update' && policy?.pick === 'all' && !policy.optional;
  const last = admittedChannels(providerOf(provider, context.options).channels, policy).at(-1);
  return {
    provider,
    definition,
    isHosted,
    isFollowed: chained && readChannelId(last?.id)?.definition !== definition.id,
  };
}

function findDefinition(provider: Provider, name: ChannelName | undefined): ChannelDefinition | undefined {
  const definitions = provider.channel_definitions ?? [];
  if (name?.definition !== undefined) return definitions.find(({ id }) => id === name.definition);
  return definitions.find(({ mode }) => mode === 'REDIRECT') ?? definitions[0];
}
