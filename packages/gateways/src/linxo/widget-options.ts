import type { ChannelPolicy } from '@linkspan/protocol';

/** What Linxo's own widget is asked for in its address; each with the widget's default. */
export interface WidgetOptions {
  /** The person stays until everything is fetched. Otherwise until the accounts are known: the end is pending. */
  readonly captiveMode?: boolean;
  /** The person says which accounts to share. Otherwise all are. */
  readonly selectAccounts?: boolean;
  /** The provider's channels one after the other, each after the first optional. Otherwise one of them. */
  readonly multipleChannels?: boolean;
  /** The person chooses the channel. Otherwise REDIRECT comes before EMBEDDED. */
  readonly selectChannel?: boolean;
}

/**
 * The options of a session that mean the same as `captive_mode`, `select_accounts`, `multiple_channels` and
 * `select_channel` of Linxo's widget ("PSD2 features with the widget", developers.linxo.com).
 */
export function widgetOptions(options: WidgetOptions): {
  readonly captive: boolean;
  readonly accountSelection: 'ask' | 'all';
  readonly channels: Partial<ChannelPolicy>;
} {
  const {
    captiveMode = true,
    selectAccounts = false,
    multipleChannels = false,
    selectChannel = false,
  } = options;
  return {
    captive: captiveMode,
    accountSelection: selectAccounts ? 'ask' : 'all',
    channels: multipleChannels
      ? { pick: 'all', optional: true }
      : { pick: selectChannel ? 'choose' : 'first' },
  };
}
