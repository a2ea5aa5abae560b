import type { Application } from '@linkspan/protocol';
import { type CSSProperties, useState } from 'react';
import { useBrand } from '../../brand/use-brand.ts';
import { FrameContext } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { link as linkMessages } from '../../language/en/link.ts';
import { LanguageContext, useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import type { Theme } from '../../theme/theme-contract.ts';
import { LinkCode } from './link-code.tsx';
import { OpenLink } from './open-link.tsx';
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
      /** It is meant for some people only, so that the person is asked for their e-mail address. */
      readonly asksEmail?: boolean | undefined;
      /** Milliseconds since 1970. */
      readonly expiresAt: number;
    } & LinkAsker);

export type LinkRefusal =
  | { readonly reason: 'address' }
  | { readonly reason: 'too_many'; readonly until: number };

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
  /** Why the last address was not taken; `until` (milliseconds since 1970) no other one is either. */
  readonly refusal?: LinkRefusal | undefined;
  /** With the address, where the link asks for one. */
  readonly onContinue: (email?: string) => void;
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

// Always the same ones: a screen is arrived at once, not each time that something about it changes.
const announce = () => {};
const arrive = (heading: HTMLElement) => heading.focus();

interface ContentProps
  extends Pick<LinkPageProps, 'address' | 'busy' | 'refusal' | 'onContinue' | 'onRetry'> {
  readonly link: Exclude<LinkState, { readonly state: 'loading' }>;
}

function Page({ theme, style, ...rest }: ContentProps & Look) {
  const { t, locale, dir } = useMessages(linkMessages);
  const application = 'application' in rest.link ? rest.link.application : undefined;
  return (
    <FrameContext.Provider value={{ application, announce, arrive }}>
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

function Content({ link, address, onRetry, ...rest }: ContentProps) {
  const { t } = useMessages(linkMessages);
  const [phone, setPhone] = useState(false);
  if (link.state === 'failed') return <Trouble text={t('link.failed')} onRetry={onRetry} />;
  const company = link.company ?? link.application?.name ?? '';
  if (link.state === 'ended') return <Ended reason={link.reason} company={company} />;
  if (phone) return <Phone address={address} onHere={() => setPhone(false)} />;
  return <OpenLink {...rest} link={link} company={company} onPhone={() => setPhone(true)} />;
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
