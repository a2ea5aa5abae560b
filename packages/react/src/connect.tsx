import type { Brand } from '@linkspan/protocol/brand';
import { type Ref, useCallback, useImperativeHandle, useRef, useSyncExternalStore } from 'react';
import { useBrand } from './brand/use-brand.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { Frame } from './frame/frame.tsx';
import { type UseConnectFlowOptions, useConnectFlow } from './headless/use-connect-flow.ts';
import { useHistoryBack } from './headless/use-history-back.ts';
import { useView } from './headless/use-view.ts';
import { LanguageProvider } from './language/language-provider.tsx';
import { CurrentStep } from './steps/current-step.tsx';

export interface ConnectProps extends Omit<UseConnectFlowOptions, 'locale'> {
  /**
   * How it looks and what it says where that is not the widget's own: it goes before the brand of the session, which
   * the server makes of its own, the company's and the application's. Colours that cannot be read are corrected, a
   * brand that cannot be is left out; the console says why. A text is its JSON.
   */
  readonly appearance?: Brand | string | undefined;
  /** BCP 47; the nearest language that there is. Default: the appearance's, the session's, or the browser's. */
  readonly locale?: string | undefined;
  /** Default: as the system. */
  readonly theme?: 'system' | 'light' | 'dark' | undefined;
  /**
   * `inline` fills its parent, `dialog` is a modal of its own, `page` is alone on a page.
   * Default `inline`.
   */
  readonly presentation?: 'inline' | 'dialog' | 'page' | undefined;
  /** Is given the way to end from outside, while the widget is mounted. */
  readonly handle?: Ref<ConnectHandle> | undefined;
}

export interface ConnectHandle {
  /** Ends as if the person had pressed close: with work in progress they are asked first. */
  close(): void;
}

/**
 * The connect widget: from consent to a connected account.
 *
 * Needs `gateway` (kept with useMemo: a new one is a new run) and '@linkspan/react/styles.css'. Tells of
 * everything by `onEvent`, of a verified connection by `onSuccess`, of any other end by `onExit`, and by
 * `onClose` that it may be taken away. Several on a page do not meet; renders on the server.
 */
export function Connect({
  appearance,
  locale,
  theme = 'system',
  presentation = 'inline',
  handle,
  ...options
}: ConnectProps) {
  const shown = useRef('en');
  const flow = useConnectFlow({
    ...options,
    get locale() {
      return shown.current;
    },
  });
  const plain = useView(flow);
  const { brand, pending } = useBrand(appearance, plain.session?.brand);
  const view = brand?.view(plain) ?? plain;
  const browserLanguage = useBrowserLanguage();
  const goBack = useCallback(() => flow?.send({ type: 'back' }), [flow]);
  useImperativeHandle(handle, () => ({ close: () => flow?.send({ type: 'close.requested' }) }), [flow]);
  useHistoryBack(presentation === 'page', view, goBack);
  // Later the person has typed something, which a brand that changes must not take away.
  if (view.closed || (pending && view.progress < 0.3)) return null;

  const send = flow?.send ?? ignore;
  const widget = (
    <Frame presentation={presentation} send={send} style={brand?.style} theme={theme} view={view}>
      <CurrentStep flow={flow} screen={view.screen} send={send} />
    </Frame>
  );
  return (
    // With the session its language may come: nothing is drawn in another one until that is there.
    <LanguageProvider
      key={locale ? '' : view.session?.locale}
      locale={locale ?? brand?.language ?? view.session?.locale ?? browserLanguage}
      shown={shown}
      speak={brand?.speak}
    >
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
    () => ignore,
    () => navigator.language,
    () => 'en',
  );
}
