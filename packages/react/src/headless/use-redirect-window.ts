import type { RedirectRequest } from '@linkspan/protocol';
import { useEffect, useRef } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

const CLOSED_CHECK_MS = 1000;
const RETURN_NOTE_MS = 4000;
const FEATURES = 'popup,width=480,height=720';

export interface RedirectWindow {
  /** Opens the provider's page; must be called inside the click that asks for it. */
  open(url: string): 'opened' | 'blocked';
  /** Leaves for it in this tab, after telling the server to come back to this address. */
  leave(attemptId: string | undefined, redirect: RedirectRequest): Promise<void>;
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
    async leave(attemptId, redirect) {
      if (attemptId !== undefined) {
        const returning = { redirectId: redirect.id, returnTo: window.location.href };
        // Without it the return page says to close the window: worse, but no reason to stay.
        await flow.gateway
          .beginRedirect?.(attemptId, returning, AbortSignal.timeout(RETURN_NOTE_MS))
          .catch(() => undefined);
      }
      window.location.assign(redirect.url);
    },
  };
}
