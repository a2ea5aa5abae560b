import { ScreenBody } from '../../frame/screen-body.tsx';
import { channel as channelMessages } from '../../language/en/channel.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { ChannelRow } from './channel-row.tsx';

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
            <ChannelRow
              channel={channel}
              provider={provider.name}
              tellsWhat={differ}
              onChoose={() => send({ type: 'channel.chosen', channelId: channel.id })}
            />
          </li>
        ))}
      </ul>
    </ScreenBody>
  );
}
