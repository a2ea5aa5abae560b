import '../theme/styles.css';
import type { PersonEvent, Screen, View } from '@linkspan/flow';
import type { ReactNode } from 'react';
import { Frame } from '../frame/frame.tsx';
import type { Language } from '../language/language.ts';
import { LanguageProvider } from '../language/language-provider.tsx';
import { application } from '../stories/sample-data.ts';

interface WidgetProps {
  readonly screen: Screen;
  readonly view?: Partial<View>;
  readonly send?: (event: PersonEvent) => void;
  readonly takeFocus?: boolean;
  readonly locale?: string;
  readonly speak?: (language: Language) => Language;
  readonly children: ReactNode;
}

/** A screen in its frame, as a person meets it, for tests. */
export function Widget({
  screen,
  view,
  send = () => {},
  takeFocus = true,
  locale = 'en',
  speak,
  children,
}: WidgetProps) {
  return (
    <LanguageProvider locale={locale} speak={speak}>
      <Frame
        view={{
          application,
          canGoBack: false,
          leaving: false,
          progress: 0,
          direction: 'forward',
          closed: false,
          ...view,
          screen,
        }}
        send={send}
        takeFocus={takeFocus}
      >
        {children}
      </Frame>
    </LanguageProvider>
  );
}

/** Everything that a screen reader was given to say politely, in order, from now on. */
export function listen(): readonly string[] {
  const heard: string[] = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = target instanceof Element ? target.closest('[role=status]') : null;
      if (region) for (const node of addedNodes) heard.push(node.textContent ?? '');
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  return heard;
}
