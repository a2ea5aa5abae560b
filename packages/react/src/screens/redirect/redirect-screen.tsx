import { useFrame } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { redirect as redirectMessages } from '../../language/en/redirect.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import type { ScreenProps } from '../screen-props.ts';

export interface RedirectScreenProps extends ScreenProps<'redirect'> {
  /** Opens the provider's site in a window; called inside the click, tells the flow itself. */
  readonly open: () => void;
  /** Leaves for the provider's site in this tab; undefined where the tab belongs to the page around. */
  readonly sameTab: (() => void) | undefined;
}

/** Going to the provider's own site, being there, and what to do when the window does not come or goes. */
export function RedirectScreen({ screen, open, sameTab, send }: RedirectScreenProps) {
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
    // A vendor's page may ask for the password itself: nothing is promised of it.
    ready: screen.hosted ? t('redirect.awayText') : t('redirect.text', { provider }),
    away: t('redirect.awayText'),
    closed: t('redirect.closedText'),
    blocked: t('redirect.blockedText', { provider, where: sameTab ? 'here' : 'newTab' }),
  }[state];
  useAnnounce(state === 'ready' ? undefined : `${title} ${lead}`);

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
          <Button kind="main" onClick={open}>
            {t('redirect.open', { provider })}
          </Button>
        ) : state === 'blocked' && sameTab ? (
          <>
            <Button kind="main" onClick={sameTab}>
              {t('redirect.sameTab')}
            </Button>
            <Button onClick={open}>{t('redirect.again', { provider })}</Button>
          </>
        ) : state === 'blocked' ? (
          // A link is followed where a window is blocked.
          <OutsideLink
            href={redirect.url}
            kind="main"
            look="linkspan-button"
            onClick={() => send({ type: 'redirect.opened' })}
          >
            {t('redirect.open', { provider })}
          </OutsideLink>
        ) : (
          <Button kind={state === 'closed' ? 'main' : 'outline'} onClick={open}>
            {t('redirect.again', { provider })}
          </Button>
        )
      }
    />
  );
}
