/** One way to a provider, as a channel's id says it: "119:embedded1"; "119:hosted" is Linxo's own widget. */
export interface ChannelName {
  readonly provider: string;
  /** The channel definition; undefined where Linxo's widget sees to all of them. */
  readonly definition: string | undefined;
}

export function channelIdOf({ provider, definition = HOSTED }: ChannelName): string {
  return `${provider}:${definition}`;
}

/** What an id says; undefined for one that was not made here. */
export function readChannelId(id: string | undefined): ChannelName | undefined {
  const [provider, definition, more] = id?.split(':') ?? [];
  if (!provider || !definition || more !== undefined) return undefined;
  return { provider, definition: definition === HOSTED ? undefined : definition };
}

const HOSTED = 'hosted';
