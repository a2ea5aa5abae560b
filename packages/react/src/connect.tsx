import { useCallback, useSyncExternalStore } from 'react';
import { ConnectDialog } from './connect-dialog.tsx';
import { Frame } from './frame/frame.tsx';
import { type UseConnectFlowOptions, useConnectFlow } from './headless/use-connect-flow.ts';
import { useHistoryBack } from './headless/use-history-back.ts';
import { useView } from './headless/use-view.ts';
import { LanguageProvider } from './language/language-provider.tsx';
import { CurrentStep } from './steps/current-step.tsx';

export interface ConnectProps extends Omit<UseConnectFlowOptions, 'locale'> {
  /** BCP 47; the nearest language that there is. Default: the browser's. */
  readonly locale?: string | undefined;
  /** Default: as the system. */
  readonly theme?: 'system' | 'light' | 'dark' | undefined;
  /**
   * `inline` fills its parent, `dialog` is a modal of its own, `page` is alone on a page.
   * Default `inline`.
   */
  readonly presentation?: 'inline' | 'dialog' | 'page' | undefined;
}

/**
 * The connect widget: from consent to a connected account.
 *
 * Needs `gateway` (kept with useMemo: a new one is a new run) and '@linkspan/react/styles.css'. Tells of
 * everything by `onEvent`, of a verified connection by `onSuccess`, of any other end by `onExit`, and by
 * `onClose` that it may be taken away. Several on a page do not meet; renders on the server.
 */
export function Connect({ locale, theme = 'system', presentation = 'inline', ...options }: ConnectProps) {
  const browserLanguage = useBrowserLanguage();
  const language = locale ?? browserLanguage;
  const flow = useConnectFlow({ ...options, locale: language });
  const view = useView(flow);
  const goBack = useCallback(() => flow?.send({ type: 'back' }), [flow]);
  useHistoryBack(presentation === 'page', view, goBack);
  if (view.closed) return null;

  const send = flow?.send ?? ignore;
  const widget = (
    <Frame presentation={presentation} send={send} theme={theme} view={view}>
      <CurrentStep flow={flow} screen={view.screen} send={send} />
    </Frame>
  );
  return (
    <LanguageProvider locale={language}>
      {presentation === 'dialog' ? (
        <ConnectDialog onCancel={() => send({ type: view.leaving ? 'close.cancelled' : 'close.requested' })}>
          {widget}
        </ConnectDialog>
      ) : (
        widget
      )}
    </LanguageProvider>
  );
}

function ignore() {}

function useBrowserLanguage(): string {
  return useSyncExternalStore(
    subscribeToLanguage,
    () => navigator.language,
    () => 'en',
  );
}

function subscribeToLanguage(listener: () => void): () => void {
  window.addEventListener('languagechange', listener);
  return () => window.removeEventListener('languagechange', listener);
}
