import { useFrame } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { waiting as waitingMessages } from '../../language/en/waiting.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import type { ScreenProps } from '../screen-props.ts';

/** Something is under way: what it is, and honest words about how long. */
export default function WaitingScreen({ screen, send }: ScreenProps<'waiting'>) {
  const { t } = useMessages(waitingMessages);
  const { application } = useFrame();
  const { patience, offline, stage } = screen;
  const provider = useProviderName(screen.provider);
  const news = offline
    ? t('waiting.offline')
    : patience === 'choice'
      ? t('waiting.choice', { provider })
      : patience === 'reassure'
        ? t('waiting.reassure')
        : undefined;
  useAnnounce(news);

  return (
    <ScreenBody
      place="middle"
      picture={
        <Bridge
          from={{ name: provider, logo: screen.provider?.logo }}
          to={application}
          state={offline ? 'still' : 'moving'}
        />
      }
      title={t(`waiting.${stage}`, { provider })}
      lead={offline ? undefined : (news ?? t('waiting.calm'))}
      actions={
        patience === 'choice' && (
          <>
            <Button kind="main" onClick={() => send({ type: 'wait.retried' })}>
              {t('waiting.retry')}
            </Button>
            <Button onClick={() => send({ type: 'close.requested' })}>{t('waiting.leave')}</Button>
          </>
        )
      }
    >
      {offline && (
        <Notice tone="warning" icon="offline">
          <p>{t('waiting.offline')}</p>
        </Notice>
      )}
    </ScreenBody>
  );
}
