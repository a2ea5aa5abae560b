import { ScreenBody } from '../../frame/screen-body.tsx';
import { known as knownMessages } from '../../language/en/known.ts';
import { knownLanguages } from '../../language/known-languages.ts';
import { LanguageProvider, useLanguage, useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { useProviderName } from '../../primitives/provider-mark.tsx';
import { RareIcon } from '../../primitives/rare-icon.tsx';
import type { ScreenProps } from '../screen-props.ts';

export type KnownScreenProps = ScreenProps<'challenge'>;

/** A sign-in that is connected already: the connection stays as it is, or is repaired; there will be no second one. */
export function KnownScreen(props: KnownScreenProps) {
  const { locale, speak } = useLanguage();
  return (
    <LanguageProvider locale={locale} more={knownLanguages} speak={speak}>
      <Question {...props} />
    </LanguageProvider>
  );
}

function Question({ screen, send }: KnownScreenProps) {
  const { t } = useMessages(knownMessages);
  const { challenge, busy } = screen;
  const provider = useProviderName(screen.provider);
  const { status = 'verified', username } = challenge.known ?? {};
  const broken = status === 'broken';
  const answer = (actionId: 'finish' | 'repair' | 'cancel') =>
    send({ type: 'challenge.answered', challengeId: challenge.id, version: challenge.version, actionId });
  const offers = (id: string) => challenge.actions.some((action) => action.id === id);
  const finishes = offers('finish');
  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone={broken ? 'warning' : 'success'}>
          <RareIcon name={broken ? 'alert' : 'check'} />
        </span>
      }
      title={t('known.title')}
      lead={t(`known.${status}`, { provider })}
      actions={
        <>
          {finishes && (
            <Button kind="main" busy={busy} onClick={() => answer('finish')}>
              {t('known.finish')}
            </Button>
          )}
          {offers('repair') && (
            <Button kind={finishes ? 'outline' : 'main'} busy={busy} onClick={() => answer('repair')}>
              {broken ? t('known.repair') : t('known.again')}
            </Button>
          )}
          <Button onClick={() => answer('cancel')}>{t('known.cancel')}</Button>
        </>
      }
    >
      {username !== undefined && (
        <p className="linkspan-small">
          <bdi dir="ltr">{username}</bdi>
        </p>
      )}
    </ScreenBody>
  );
}
