/** One way to a connector, as a channel's id says it: "UUID:credentials:directaccess". */
export interface ChannelName {
  /** `hosted`: Powens' own webview does everything. */
  readonly mechanism: 'credentials' | 'webauth' | 'hosted';
  /** The source; undefined for a connector without sources. */
  readonly source: string | undefined;
}

export function channelIdOf(uuid: string, { mechanism, source }: ChannelName): string {
  return [uuid, mechanism, ...(source === undefined ? [] : [source])].join(':');
}

/** What an id says; undefined for one that was not made here. */
export function readChannelId(id: string | undefined): (ChannelName & { readonly uuid: string }) | undefined {
  const [uuid = '', mechanism, source] = id?.split(':') ?? [];
  return mechanism === 'credentials' || mechanism === 'webauth' || mechanism === 'hosted'
    ? { uuid, mechanism, source }
    : undefined;
}
