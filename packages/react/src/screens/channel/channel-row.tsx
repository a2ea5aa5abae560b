import type { Channel } from '@linkspan/protocol';
import { channel as channelMessages } from '../../language/en/channel.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { RareIcon, type RareIconName } from '../../primitives/rare-icon.tsx';

const KNOWN_ACCOUNT_TYPES = [
  'electricity',
  'gas',
  'water',
  'checking',
  'savings',
  'card',
  'loan',
  'investment',
  'insurance',
] as const;

const ICONS: Record<Channel['mode'], RareIconName> = { form: 'key', redirect: 'external', hosted: 'window' };

interface ChannelRowProps {
  readonly channel: Channel;
  readonly provider: string;
  /** Says what it gives: the ways differ in that. */
  readonly tellsWhat: boolean;
  /** Instead of the channel's own words. */
  readonly title?: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

/** One way to a provider, to be chosen, in words for what it is like and gives. */
export function ChannelRow({ channel, provider, tellsWhat, title, disabled, onChoose }: ChannelRowProps) {
  const { t, format } = useMessages(channelMessages);
  const gives = KNOWN_ACCOUNT_TYPES.filter((type) => channel.accountTypes.includes(type));
  const accounts = format.list(gives.map((type) => t(`channel.account.${type}`)));
  return (
    <button className="linkspan-row" type="button" disabled={disabled} onClick={onChoose}>
      <span className="linkspan-row-icon">
        <RareIcon name={ICONS[channel.mode]} />
      </span>
      <span className="linkspan-row-text">
        <span className="linkspan-row-title">
          {title ??
            (channel.label ||
              (channel.mode === 'redirect'
                ? t('channel.redirect', { provider })
                : t(`channel.${channel.mode}`)))}
        </span>
        <span className="linkspan-row-note">{t(`channel.${channel.mode}Text`, { provider })}</span>
        {tellsWhat && gives.length > 0 && (
          <span className="linkspan-row-note">{t('channel.gives', { accounts })}</span>
        )}
        {channel.interactive && <span className="linkspan-row-note">{t('channel.interactive')}</span>}
      </span>
      <Icon name="chevron" mirrored />
    </button>
  );
}
