import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { unlisted as unlistedMessages } from '../../language/en/unlisted.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';

/** The provider that the person was sent to connect is not served: they can ask for it, or take another. */
export default function UnlistedScreen({ screen, send }: ScreenProps<'unlisted'>) {
  const { t } = useMessages(unlistedMessages);
  const { application, url, requested, busy, error } = screen;
  const names = { application: application.name, provider: siteOf(url) };
  const trouble = useProblemWords(error?.code);
  useAnnounce(trouble?.title);
  const search = <Button onClick={() => send({ type: 'provider.dismissed' })}>{t('unlisted.search')}</Button>;

  return (
    <ScreenBody
      key={String(requested)}
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone={requested ? 'success' : undefined}>
          <Icon name={requested ? 'check' : 'question'} />
        </span>
      }
      title={requested ? t('unlisted.askedTitle', names) : t('unlisted.title', names)}
      lead={requested ? t('unlisted.askedText', names) : t('unlisted.text')}
      actions={
        requested ? (
          <>
            <Button kind="main" onClick={() => send({ type: 'close.requested' })}>
              {t('unlisted.close')}
            </Button>
            {search}
          </>
        ) : (
          <>
            <Button kind="main" busy={busy} onClick={() => send({ type: 'provider.requested' })}>
              {t('unlisted.ask', names)}
            </Button>
            {search}
          </>
        )
      }
    >
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{trouble.text}</p>
        </Notice>
      )}
    </ScreenBody>
  );
}

/** The site as a person knows it, without what only a browser needs; anything else as it was written. */
function siteOf(url: string): string {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return URL.canParse(whole) ? new URL(whole).hostname.replace(/^www\./, '') || url : url;
}
