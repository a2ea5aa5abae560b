import type { Channel } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { channel as channelMessages } from '../../language/en/channel.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { RareIcon, type RareIconName } from '../../primitives/rare-icon.tsx';
import type { ScreenProps } from '../screen-props.ts';

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

/** The ways to a provider, in words for what each is like and gives. */
export default function ChannelScreen({ screen, send }: ScreenProps<'channel'>) {
  const { t } = useMessages(channelMessages);
  const { provider, channels } = screen;
  const differ = new Set(channels.map(({ accountTypes }) => accountTypes.join())).size > 1;
  return (
    <ScreenBody title={t('channel.title', { provider: provider.name })}>
      <ul className="linkspan-list">
        {channels.map((channel) => (
          <li key={channel.id}>
            <button
              className="linkspan-row"
              type="button"
              onClick={() => send({ type: 'channel.chosen', channelId: channel.id })}
            >
              <span className="linkspan-row-icon">
                <RareIcon name={ICONS[channel.mode]} />
              </span>
              <ChannelText channel={channel} provider={provider.name} tellsWhat={differ} />
              <Icon name="chevron" mirrored />
            </button>
          </li>
        ))}
      </ul>
    </ScreenBody>
  );
}

function ChannelText({
  channel,
  provider,
  tellsWhat,
}: {
  channel: Channel;
  provider: string;
  /** The ways differ in what they give. */
  tellsWhat: boolean;
}) {
  const { t, format } = useMessages(channelMessages);
  const gives = KNOWN_ACCOUNT_TYPES.filter((type) => channel.accountTypes.includes(type));
  const accounts = format.list(gives.map((type) => t(`channel.account.${type}`)));
  return (
    <span className="linkspan-row-text">
      <span className="linkspan-row-title">
        {channel.label ||
          (channel.mode === 'redirect' ? t('channel.redirect', { provider }) : t(`channel.${channel.mode}`))}
      </span>
      <span className="linkspan-row-note">{t(`channel.${channel.mode}Text`, { provider })}</span>
      {tellsWhat && gives.length > 0 && (
        <span className="linkspan-row-note">{t('channel.gives', { accounts })}</span>
      )}
      {channel.interactive && <span className="linkspan-row-note">{t('channel.interactive')}</span>}
    </span>
  );
}
