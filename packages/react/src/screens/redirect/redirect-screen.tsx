import { useFrame } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { redirect as redirectMessages } from '../../language/en/redirect.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import type { ScreenProps } from '../screen-props.ts';

export interface RedirectScreenProps extends ScreenProps<'redirect'> {
  /** Opens the provider's site in a window; called inside the click, tells the flow itself. */
  readonly open: (url: string) => 'opened' | 'blocked';
  /** Leaves for the provider's site in this tab. */
  readonly sameTab: (url: string) => void;
}

/** Going to the provider's own site, being there, and what to do when the window does not come or goes. */
export function RedirectScreen({ screen, open, sameTab }: RedirectScreenProps) {
  const { t } = useMessages(redirectMessages);
  const { application } = useFrame();
  const { redirect, state } = screen;
  const provider = useProviderName(screen.provider);
  const title = {
    ready: t('redirect.title', { provider }),
    away: t('redirect.awayTitle', { provider }),
    closed: t('redirect.closedTitle', { provider }),
    blocked: t('redirect.blockedTitle'),
  }[state];
  const lead = {
    ready: t('redirect.text', { provider }),
    away: t('redirect.awayText'),
    closed: t('redirect.closedText'),
    blocked: t('redirect.blockedText', { provider }),
  }[state];
  useAnnounce(state === 'ready' ? undefined : `${title} ${lead}`);
  const openWindow = () => void open(redirect.url);

  return (
    <ScreenBody
      place="middle"
      picture={
        <Bridge
          from={{ name: provider, logo: screen.provider?.logo }}
          to={application}
          state={state === 'away' ? 'moving' : 'still'}
        />
      }
      title={title}
      lead={lead}
      actions={
        state === 'ready' ? (
          <Button kind="main" onClick={openWindow}>
            {t('redirect.open', { provider })}
          </Button>
        ) : state === 'blocked' ? (
          <>
            <Button kind="main" onClick={() => sameTab(redirect.url)}>
              {t('redirect.sameTab')}
            </Button>
            <Button onClick={openWindow}>{t('redirect.again', { provider })}</Button>
          </>
        ) : (
          <Button kind={state === 'closed' ? 'main' : 'outline'} onClick={openWindow}>
            {t('redirect.again', { provider })}
          </Button>
        )
      }
    />
  );
}
