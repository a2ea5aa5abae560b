import { type ConnectEvent, problemOf } from '@linkspan/protocol';
import { EndedPage } from '@linkspan/react';
import type { ReactNode } from 'react';
import { appBridge, type NativeBridge } from './app-bridge.ts';
import { credentialsMessage } from './credentials-message.ts';
import type { Hearer } from './frame-page.tsx';
import { keepToken, keptToken } from './kept-token.ts';
import { localeOf, themeOf } from './look.ts';
import { isRegistered } from './registered-origin.ts';
import { returnAddress } from './return-address.ts';

declare global {
  interface Window {
    readonly ReactNativeWebView?: NativeBridge;
  }
}

/**
 * The page when it was opened by its address: in a tab, in a WebView, or in a frame without the loader. Keeps the
 * `token` for a reload, tells whom it should (the app around it, a page that asked to hear), and sees to the end.
 */
export function linkPage(
  settings: URLSearchParams,
  token: (() => Promise<string>) | undefined,
  show: (ending: ReactNode) => void,
) {
  const alone = window.parent === window;
  // What stands around the widget. In a frame that is the page's around: of another scheme, the frame would be opaque.
  if (alone) document.documentElement.style.colorScheme = themeOf(settings).replace('system', 'light dark');
  const origin = settings.get('origin');
  const bridge = window.ReactNativeWebView && appBridge(window.ReactNativeWebView);
  if (alone && token) {
    token().then(keepToken, (error: unknown) => {
      // For the rest the widget says why there is none; to it, what has expired is a page that was open too long.
      if (bridge || problemOf(error).code !== 'session_expired') return;
      import('./expired-link.tsx').then(({ ExpiredLink }) => show(<ExpiredLink settings={settings} />));
    });
  }

  const hearers = [bridge?.hear, end(settings, alone && !bridge, show)];
  if (origin) {
    if (isRegistered(origin)) hearers.push(credentialsMessage(origin));
    else console.warn(`Linkspan: ${origin} is not registered for this session, so it is told nothing.`);
  }

  return {
    hear(...heard: Parameters<Hearer>) {
      for (const hear of hearers) hear?.(...heard);
    },
    openRedirect: (url: string) => bridge?.openRedirect(url),
    /** The token from before a reload; empty if there is none, as in a frame, whose page has to give it again. */
    async keptToken(): Promise<string> {
      const kept = alone ? await keptToken() : '';
      // Back from a redirect in a browser that does not know the session: the rest happens where it began.
      if (!kept && settings.has('returned')) location.replace('/connect/return/elsewhere');
      return kept;
    },
  };
}

/** A person who is done is led to where the session says, or reads that this is the end; a window is closed. */
function end(settings: URLSearchParams, mayLeave: boolean, show: (ending: ReactNode) => void): Hearer {
  let how: ConnectEvent | undefined;
  return (event, session) => {
    if (event.type === 'connected' || event.type === 'pending' || event.type === 'exit') how = event;
    if (event.type !== 'closed') return;
    const done = how?.type !== 'exit';
    const over = how?.type === 'exit' && how.reason === 'session_over';
    show(
      <EndedPage
        application={session?.application}
        brand={session?.brand}
        done={done}
        again={done || over ? undefined : () => location.reload()}
        locale={localeOf(settings)}
        theme={themeOf(settings)}
      />,
    );
    if (!mayLeave) return;
    if (session?.returnTo !== undefined) location.assign(returnAddress(session.returnTo, how));
    else if (window.opener) window.close();
  };
}
