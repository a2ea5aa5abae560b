import { type FormEvent, useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { link as linkMessages } from '../../language/en/link.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Fact } from '../../primitives/fact.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import { EMAIL, EmailQuestion } from './email-question.tsx';
import type { LinkPageProps, LinkState } from './link-page.tsx';

interface OpenLinkProps extends Pick<LinkPageProps, 'busy' | 'refusal' | 'onContinue'> {
  readonly link: Extract<LinkState, { state: 'open' }>;
  readonly company: string;
  readonly onPhone: () => void;
}

/** A link that can be claimed: who asks and what for, whose it is where it is meant for some only, and the two ways on. */
export function OpenLink({ link, company, busy, refusal, onContinue, onPhone }: OpenLinkProps) {
  const { t, format } = useMessages(linkMessages);
  const [fault, setFault] = useState<{ readonly kind: 'missing' | 'form' }>();
  const { mode, application, askedBy, known, expiresAt, asksEmail = false } = link;
  // A company with a brand of its own is who asks: its name stands in the heading, and once is enough.
  const own = application === undefined || application.name === company;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (busy) return;
    if (!asksEmail) return onContinue();
    const email = String(new FormData(event.currentTarget).get(EMAIL) ?? '').trim();
    const kind = faultOf(email);
    setFault(kind && { kind });
    if (!kind) onContinue(email);
  };

  const wrong = () => {
    if (fault?.kind === 'missing') return t('link.emailMissing');
    if (fault?.kind === 'form') return t('link.emailForm');
    if (refusal?.reason === 'too_many') return t('link.emailWait', { at: refusal.until });
    return refusal && t('link.emailRefused', { company });
  };

  return (
    <ScreenBody
      picture={
        own ? (
          <ProviderMark name={company} logo={application?.logo} size="large" />
        ) : (
          <Bridge from={{ name: company }} to={application} state="still" />
        )
      }
      title={t('link.title', { mode, company })}
      lead={t('link.text', {
        mode: own && mode === 'create' ? 'own' : mode,
        application: application?.name ?? '',
      })}
      onSubmit={submit}
      actions={
        <>
          <Button kind="main" type="submit" busy={busy}>
            {known ? t('link.goOn') : t('link.continue')}
          </Button>
          <Button onClick={onPhone}>{t('link.phone')}</Button>
        </>
      }
    >
      {askedBy !== undefined && <p className="linkspan-text">{t('link.askedBy', { name: askedBy })}</p>}
      {asksEmail && (
        <EmailQuestion error={wrong()} occasion={fault ?? refusal} onEdit={() => setFault(undefined)} />
      )}
      <ul className="linkspan-facts">
        <Fact icon="info" title={t('link.safeTitle')} text={t('link.safeText')} />
        {!known && <Fact icon="phone" title={t('link.deviceTitle')} text={t('link.deviceText')} />}
      </ul>
      <p className="linkspan-small">{t('link.until', { date: format.date(expiresAt) })}</p>
    </ScreenBody>
  );
}

/** What can be seen to be wrong with an address before it is sent; whether it fits is the server's to say. */
function faultOf(email: string): 'missing' | 'form' | undefined {
  if (email === '') return 'missing';
  return /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : 'form';
}
