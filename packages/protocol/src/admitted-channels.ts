import type { Channel, ChannelPolicy } from './channel.ts';

/** The channels that a session's policy admits, in order of rank. One that does not say what it gives may give anything. */
export function admittedChannels(
  channels: readonly Channel[],
  { modes, accountTypes }: Partial<ChannelPolicy> = {},
): readonly Channel[] {
  return channels
    .filter(({ mode }) => !modes || modes.includes(mode))
    .filter(
      ({ accountTypes: given }) =>
        !accountTypes || given.length === 0 || given.some((type) => accountTypes.includes(type)),
    )
    .sort((a, b) => a.rank - b.rank);
}
