import type { Application } from '@linkspan/protocol';
import { type CSSProperties, useState } from 'react';
import { useBrand } from '../../brand/use-brand.ts';
import { FrameContext } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { link as linkMessages } from '../../language/en/link.ts';
import { LanguageContext, useMessages } from '../../language/language-provider.tsx';
import { Bridge } from '../../primitives/bridge.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon, type IconName } from '../../primitives/icon.tsx';
import { ProviderMark } from '../../primitives/provider-mark.tsx';
import type { Theme } from '../../theme/theme-contract.ts';
import { LinkCode } from './link-code.tsx';
import { useLinkLanguage } from './use-link-language.ts';

/** Why a link lets nobody in; `unknown` is one that is not genuine. */
export type LinkEnd = 'unknown' | 'expired' | 'revoked' | 'used_up' | 'closed';

/** What the page of a link knows of it. Who asks is told to the holder of a genuine link only. */
export type LinkState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | ({ readonly state: 'ended'; readonly reason: LinkEnd } & LinkAsker)
  | ({
      readonly state: 'open';
      readonly mode: 'create' | 'update';
      /** This browser has claimed it before. */
      readonly known: boolean;
      /** Milliseconds since 1970. */
      readonly expiresAt: number;
    } & LinkAsker);

interface LinkAsker {
  readonly application?: Application | undefined;
  /** On whose behalf. */
  readonly company?: string | undefined;
  /** Who sent it. */
  readonly askedBy?: string | undefined;
}

export interface LinkPageProps {
  readonly link: LinkState;
  /** The link's own address, for another device. */
  readonly address: string;
  /** The person's answer is on its way. */
  readonly busy: boolean;
  readonly onContinue: () => void;
  readonly onRetry: () => void;
  /** BCP 47. */
  readonly locale: string;
  readonly theme: Theme;
  /** A `Brand`, or its JSON. */
  readonly brand?: unknown;
}

/**
 * What stands in front of the widget where it is opened by a link that was sent to somebody: who asks and what for,
 * the choice of the device, and, where the link lets nobody in, why. An empty page until both the link and its
 * language are there.
 */
export function LinkPage({ locale, brand: given, link, ...rest }: LinkPageProps) {
  const { brand, pending } = useBrand(given);
  const language = useLinkLanguage(locale);
  if (pending) return null;
  if (!language || link.state === 'loading') return <Blank theme={rest.theme} style={brand?.style} />;
  return (
    <LanguageContext.Provider value={brand?.speak?.(language) ?? language}>
      <Page {...rest} link={link} style={brand?.style} />
    </LanguageContext.Provider>
  );
}

interface Look {
  readonly theme: Theme;
  readonly style: CSSProperties | undefined;
}

function Blank({ theme, style }: Look) {
  return (
    <section
      className="linkspan-root"
      data-linkspan-theme={theme}
      data-linkspan-presentation="page"
      style={style}
      aria-busy="true"
    />
  );
}

interface ContentProps extends Pick<LinkPageProps, 'address' | 'busy' | 'onContinue' | 'onRetry'> {
  readonly link: Exclude<LinkState, { readonly state: 'loading' }>;
}

function Page({ theme, style, ...rest }: ContentProps & Look) {
  const { t, locale, dir } = useMessages(linkMessages);
  const application = 'application' in rest.link ? rest.link.application : undefined;
  return (
    <FrameContext.Provider value={{ application, announce() {}, arrive: (heading) => heading.focus() }}>
      <section
        className="linkspan-root"
        data-linkspan-theme={theme}
        data-linkspan-presentation="page"
        lang={locale}
        dir={dir}
        style={style}
        aria-label={t('link.label')}
      >
        <header className="linkspan-header">
          <div className="linkspan-application">
            {application?.logo && (
              <img
                className="linkspan-application-logo"
                src={application.logo}
                alt=""
                referrerPolicy="no-referrer"
              />
            )}
            {application?.name}
          </div>
        </header>
        <div className="linkspan-stage">
          <Content {...rest} />
        </div>
      </section>
    </FrameContext.Provider>
  );
}

function Content({ link, address, busy, onContinue, onRetry }: ContentProps) {
  const { t, format } = useMessages(linkMessages);
  const [phone, setPhone] = useState(false);
  if (link.state === 'failed') return <Trouble text={t('link.failed')} onRetry={onRetry} />;
  const company = link.company ?? link.application?.name ?? '';
  if (link.state === 'ended') return <Ended reason={link.reason} company={company} />;
  if (phone) return <Phone address={address} onHere={() => setPhone(false)} />;

  const { mode, application, askedBy, known, expiresAt } = link;
  // A company with a brand of its own is who asks: its name stands in the heading, and once is enough.
  const own = application === undefined || application.name === company;
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
      onSubmit={onContinue}
      actions={
        <>
          <Button kind="main" type="submit" busy={busy}>
            {known ? t('link.goOn') : t('link.continue')}
          </Button>
          <Button onClick={() => setPhone(true)}>{t('link.phone')}</Button>
        </>
      }
    >
      {askedBy !== undefined && <p className="linkspan-text">{t('link.askedBy', { name: askedBy })}</p>}
      <ul className="linkspan-facts">
        <Fact icon="info" title={t('link.safeTitle')} text={t('link.safeText')} />
        {!known && <Fact icon="phone" title={t('link.deviceTitle')} text={t('link.deviceText')} />}
      </ul>
      <p className="linkspan-small">{t('link.until', { date: format.date(expiresAt) })}</p>
    </ScreenBody>
  );
}

function Phone({ address, onHere }: { address: string; onHere: () => void }) {
  const { t } = useMessages(linkMessages);
  return (
    <ScreenBody
      title={t('link.phoneTitle')}
      lead={t('link.phoneText')}
      actions={
        <Button kind="outline" onClick={onHere}>
          {t('link.here')}
        </Button>
      }
    >
      <LinkCode address={address} label={t('link.code')} />
    </ScreenBody>
  );
}

function Ended({ reason, company }: { reason: LinkEnd; company: string }) {
  const { t } = useMessages(linkMessages);
  const words: Record<LinkEnd, string> = {
    unknown: t('link.unknown'),
    expired: t('link.expired', { company }),
    revoked: t('link.revoked', { company }),
    used_up: t('link.usedUp', { company }),
    closed: t('link.closed', { company }),
  };
  return <Trouble text={words[reason]} />;
}

function Trouble({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const { t } = useMessages(linkMessages);
  return (
    <ScreenBody
      place="middle"
      picture={
        <span className="linkspan-badge" data-tone="warning">
          <Icon name={onRetry ? 'offline' : 'close'} />
        </span>
      }
      title={t('link.endedTitle')}
      lead={text}
      actions={
        onRetry && (
          <Button kind="outline" onClick={onRetry}>
            {t('link.retry')}
          </Button>
        )
      }
    />
  );
}

function Fact({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <li className="linkspan-fact">
      <Icon name={icon} />
      <div>
        <h2 className="linkspan-fact-title">{title}</h2>
        <p className="linkspan-small">{text}</p>
      </div>
    </li>
  );
}
