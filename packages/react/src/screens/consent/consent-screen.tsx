import type { ConsentRequest } from '@linkspan/protocol';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { consent as consentMessages } from '../../language/en/consent.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Fact } from '../../primitives/fact.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';

const KNOWN_SCOPES = ['identity', 'accounts', 'bills', 'usage', 'payments', 'transactions'] as const;

/** Who asks, for which data, why, for how long, and how to take it back. */
export function ConsentScreen({ screen, send }: ScreenProps<'consent'>) {
  const { t } = useMessages(consentMessages);
  const { application, consent, busy, error } = screen;
  const trouble = useProblemWords(error?.code);
  useAnnounce(trouble?.title);

  return (
    <ScreenBody
      picture={<ProviderMark size="large" name={application.name} logo={application.logo} />}
      title={t('consent.title', { mode: screen.mode, application: application.name })}
      lead={consent.text}
      actions={
        <>
          <Button kind="main" busy={busy} onClick={() => send({ type: 'consent.granted' })}>
            {t('consent.grant')}
          </Button>
          <Button onClick={() => send({ type: 'consent.declined' })}>{t('consent.decline')}</Button>
        </>
      }
    >
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{trouble.text}</p>
        </Notice>
      )}
      <div className="linkspan-group">
        <p className="linkspan-text">{t('consent.intro', { application: application.name })}</p>
        <ul className="linkspan-scopes">
          {consent.scopes.map((scope) => (
            <Scope key={scope.id} scope={scope} />
          ))}
        </ul>
      </div>
      <ul className="linkspan-facts">
        {consent.purpose && <Fact icon="question" title={t('consent.why')} text={consent.purpose} />}
        <Fact
          icon="clock"
          title={t('consent.howLong')}
          text={
            consent.months === undefined
              ? t('consent.untilRevoked')
              : t('consent.months', { months: consent.months })
          }
        />
        <Fact
          icon="undo"
          title={t('consent.revoke')}
          text={t('consent.revokeText', { application: application.name })}
        >
          {consent.revokeUrl && <OutsideLink href={consent.revokeUrl}>{t('consent.revokeLink')}</OutsideLink>}
        </Fact>
      </ul>
      {(application.termsUrl || application.privacyUrl) && (
        <div className="linkspan-links" data-row="">
          <span className="linkspan-small">{t('consent.legal')}</span>
          {application.termsUrl && (
            <OutsideLink href={application.termsUrl}>{t('consent.terms')}</OutsideLink>
          )}
          {application.privacyUrl && (
            <OutsideLink href={application.privacyUrl}>{t('consent.privacy')}</OutsideLink>
          )}
        </div>
      )}
    </ScreenBody>
  );
}

function Scope({ scope }: { scope: ConsentRequest['scopes'][number] }) {
  const { t } = useMessages(consentMessages);
  const known = KNOWN_SCOPES.find((id) => id === scope.id);
  return (
    <li className="linkspan-scope">
      <Icon name="check" />
      <div>
        <p>{known ? t(`consent.scope.${known}`) : (scope.label ?? scope.id)}</p>
        {scope.reason && <p className="linkspan-small">{scope.reason}</p>}
      </div>
    </li>
  );
}
