import { type Attempt, admittedChannels, type Channel, ConnectError } from '@linkspan/protocol';
import { type ChannelName, readChannelId } from './channel-id.ts';
import { readProvider } from './form.ts';
import type { PowensContext } from './service.ts';

/** What an attempt connects: a connector through one of its channels. */
export interface Target extends ChannelName {
  readonly uuid: string;
  readonly channel: Channel;
  /** Further sources are certain to follow: the session wants all of them. */
  readonly isFollowed: boolean;
}

/** The channel that an attempt names, or the provider's first; throws `not_supported` when there is none. */
export async function targetOf(
  context: PowensContext,
  { providerId = '', channelId }: Attempt,
  signal: AbortSignal,
): Promise<Target> {
  const provider = await readProvider(context, providerId, signal);
  const [first] = provider.channels.toSorted((a, b) => a.rank - b.rank);
  const channel = channelId === undefined ? first : provider.channels.find(({ id }) => id === channelId);
  const name = readChannelId(channel?.id);
  if (!channel || !name) throw new ConnectError('not_supported', 'The connector has no such channel.');
  const { channels: policy, mode } = context.session;
  const chained = mode !== 'update' && policy?.pick === 'all' && !policy.optional;
  const last = admittedChannels(provider.channels, policy).at(-1);
  return { ...name, channel, isFollowed: chained && last?.id !== channel.id };
}
