import type { PersonEvent, View } from '@linkspan/flow';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import type { Presentation, Theme } from '../theme/theme-contract.ts';
import { FrameContext } from './frame-context.ts';
import { FrameHeader } from './frame-header.tsx';
import { fetchLeavingAhead, Leaving } from './leaving.tsx';
import { screenKey } from './screen-key.ts';
import { useFocusWithin } from './use-focus-within.ts';

export interface FrameProps {
  readonly view: View;
  readonly send: (event: PersonEvent) => void;
  readonly theme?: Theme;
  readonly presentation?: Presentation;
  /** Variables of the theme. */
  readonly style?: CSSProperties | undefined;
  /** Whether the first screen takes the focus; later ones do when it was inside. Default true. */
  readonly takeFocus?: boolean;
  readonly children: ReactNode;
}

const SAID_MS = 5000;

/** What stands around every screen: back, who asks, close, how far, and one voice for announcements. */
export function Frame({
  view,
  send,
  theme = 'system',
  presentation = 'inline',
  takeFocus = true,
  style,
  children,
}: FrameProps) {
  const { t, locale, dir } = useMessages(frameMessages);
  const root = useRef<HTMLElement>(null);
  const main = useRef<HTMLDivElement>(null);
  const focusIsOurs = useFocusWithin(root, takeFocus);
  const { application } = view;
  const [said, setSaid] = useState({ text: '', times: 0 });
  const announce = useCallback((text: string) => setSaid(({ times }) => ({ text, times: times + 1 })), []);
  useEffect(() => {
    if (!said.text) return;
    // Who reads on later finds only what is on the screen.
    const timer = setTimeout(() => setSaid({ ...said, text: '' }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  useEffect(() => {
    if (application) fetchLeavingAhead();
  }, [application]);
  const arrive = useCallback(
    (target: HTMLElement) => {
      if (focusIsOurs()) target.focus({ preventScroll: true });
    },
    [focusIsOurs],
  );
  const context = useMemo(() => ({ application, announce, arrive }), [application, announce, arrive]);

  return (
    <FrameContext.Provider value={context}>
      <section
        ref={root}
        className="linkspan-root"
        data-linkspan-theme={theme}
        data-linkspan-presentation={presentation}
        lang={locale}
        dir={dir}
        style={style}
        aria-label={presentation === 'dialog' ? undefined : t('frame.label')}
      >
        <div ref={main} className="linkspan-main">
          <FrameHeader
            application={application}
            progress={view.progress}
            {...(view.canGoBack && { onBack: () => send({ type: 'back' }) })}
            onClose={() => send({ type: 'close.requested' })}
          />
          <div
            key={screenKey(view.screen)}
            className="linkspan-stage"
            data-linkspan-screen={view.screen.name}
            data-linkspan-direction={view.direction}
          >
            {children}
          </div>
        </div>
        {view.leaving && (
          <Leaving
            send={send}
            goesOn={view.screen.name === 'waiting' || view.screen.name === 'approval'}
            behind={main}
          />
        )}
        <div className="linkspan-hidden" role="status" aria-live="polite">
          {said.text && <p key={said.times}>{said.text}</p>}
        </div>
      </section>
    </FrameContext.Provider>
  );
}
