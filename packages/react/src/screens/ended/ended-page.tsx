import type { Application } from '@linkspan/protocol';
import type { CSSProperties } from 'react';
import { useBrand } from '../../brand/use-brand.ts';
import { FrameContext } from '../../frame/frame-context.ts';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { ended as endedMessages } from '../../language/en/ended.ts';
import { LanguageProvider, useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import type { Theme } from '../../theme/theme-contract.ts';

export interface EndedPageProps {
  readonly application: Application | undefined;
  /** Whether the person got where they wanted to. */
  readonly done: boolean;
  /** Lets a person in again who left on the way; undefined where that leads nowhere. */
  readonly again: (() => void) | undefined;
  /** BCP 47. */
  readonly locale: string;
  readonly theme: Theme;
  /** A `Brand`, or its JSON. */
  readonly brand?: unknown;
}

/**
 * What stands on a page that was the widget's alone, once that is closed: that this is the end, or the way back in.
 * A host that embeds the widget has a page of its own and does not need it.
 */
export function EndedPage({ locale, brand: given, ...rest }: EndedPageProps) {
  const { brand, pending } = useBrand(given);
  if (pending) return null;
  return (
    <LanguageProvider locale={locale} speak={brand?.speak}>
      <Ended {...rest} style={brand?.style} />
    </LanguageProvider>
  );
}

interface EndedProps extends Omit<EndedPageProps, 'locale' | 'brand'> {
  readonly style: CSSProperties | undefined;
}

function Ended({ application, done, again, theme, style }: EndedProps) {
  const { t, locale, dir } = useMessages(endedMessages);
  return (
    <FrameContext.Provider value={{ application, announce() {}, arrive: (heading) => heading.focus() }}>
      <section
        className="linkspan-root"
        data-linkspan-theme={theme}
        data-linkspan-presentation="page"
        lang={locale}
        dir={dir}
        style={style}
        aria-label={t('ended.label')}
      >
        <header className="linkspan-header">
          <div className="linkspan-application">{application?.name}</div>
        </header>
        <div className="linkspan-stage">
          <ScreenBody
            place="middle"
            picture={
              <span className="linkspan-badge" data-tone={done ? 'success' : undefined}>
                <Icon name={done ? 'check' : 'close'} />
              </span>
            }
            title={t('ended.title')}
            lead={again ? t('ended.left') : t('ended.text')}
            actions={
              again && (
                <Button kind="outline" onClick={again}>
                  {t('ended.again')}
                </Button>
              )
            }
          />
        </div>
      </section>
    </FrameContext.Provider>
  );
}
