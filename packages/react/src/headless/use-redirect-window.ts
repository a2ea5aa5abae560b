import type { RedirectRequest } from '@linkspan/protocol';
import { useEffect, useRef } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

const CLOSED_CHECK_MS = 1000;
const RETURN_NOTE_MS = 4000;
const FEATURES = 'popup,width=480,height=720';

export interface RedirectWindow {
  /** Opens the provider's page; must be called inside the click that asks for it. */
  open(attemptId: string | undefined, redirect: RedirectRequest): void;
  /** Leaves for it in this tab, after telling the server to come back to this address. */
  leave(attemptId: string | undefined, redirect: RedirectRequest): Promise<void>;
  /** Whether this tab may leave: in a frame it is the host's, and a provider's page does not let itself be framed. */
  readonly mayLeave: boolean;
}

/**
 * The window a redirect happens in. `closed` is only a hint (a page's opener policy makes it lie), so it
 * is told to the flow, which goes on asking the server. The provider's page gets no opener.
 */
export function useRedirectWindow(flow: ConnectFlow): RedirectWindow {
  const watching = useRef<ReturnType<typeof setInterval>>(undefined);
  useEffect(() => () => clearInterval(watching.current), []);

  async function comeBackTo(attemptId: string | undefined, { id }: RedirectRequest, returnTo?: string) {
    if (attemptId === undefined) return;
    const returning = { redirectId: id, ...(returnTo !== undefined && { returnTo }) };
    // Without it the return page says to close the window: worse, but no reason to stay.
    await flow.gateway
      .beginRedirect?.(attemptId, returning, AbortSignal.timeout(RETURN_NOTE_MS))
      .catch(() => undefined);
  }

  return {
    open(attemptId, redirect) {
      const { gateway, actor } = flow;
      if (gateway.openRedirect) {
        // A browser outside this page leads back to the app, if that has an address.
        const { session } = actor.getSnapshot().context;
        void comeBackTo(attemptId, redirect, session?.returnTo).then(() =>
          gateway.openRedirect?.(redirect.url),
        );
        flow.send({ type: 'redirect.opened' });
        return;
      }
      // At once with its address: for a frame in a page that isolates itself (`Cross-Origin-Opener-Policy`) the window
      // opens too, but out of reach, and an empty one would stay empty.
      const opened = window.open(redirect.url, '_blank', FEATURES);
      if (!opened) {
        flow.send({ type: 'redirect.blocked' });
        return;
      }
      opened.opener = null;
      flow.send({ type: 'redirect.opened' });
      clearInterval(watching.current);
      watching.current = setInterval(() => {
        if (!opened.closed) return;
        clearInterval(watching.current);
        flow.send({ type: 'redirect.closed' });
      }, CLOSED_CHECK_MS);
    },
    async leave(attemptId, redirect) {
      await comeBackTo(attemptId, redirect, window.location.href);
      // Who closed the widget meanwhile stays in the page.
      if (flow.actor.getSnapshot().status === 'active') window.location.assign(redirect.url);
    },
    mayLeave: window.top === window,
  };
}
