import { useEffect, useRef } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

const CLOSED_CHECK_MS = 1000;
const FEATURES = 'popup,width=480,height=720';

export interface RedirectWindow {
  /** Opens the provider's page; must be called inside the click that asks for it. */
  open(url: string): 'opened' | 'blocked';
}

/**
 * The window a redirect happens in. `closed` is only a hint (a page's opener policy makes it lie), so it
 * is told to the flow, which goes on asking the server. The provider's page gets no opener.
 */
export function useRedirectWindow(flow: ConnectFlow): RedirectWindow {
  const watching = useRef<ReturnType<typeof setInterval>>(undefined);
  useEffect(() => () => clearInterval(watching.current), []);

  return {
    open(url) {
      const opened = window.open('', '_blank', FEATURES);
      if (!opened) {
        flow.send({ type: 'redirect.blocked' });
        return 'blocked';
      }
      opened.opener = null;
      opened.location.replace(url);
      flow.send({ type: 'redirect.opened' });
      clearInterval(watching.current);
      watching.current = setInterval(() => {
        if (!opened.closed) return;
        clearInterval(watching.current);
        flow.send({ type: 'redirect.closed' });
      }, CLOSED_CHECK_MS);
      return 'opened';
    },
  };
}
