import type { ConnectEvent } from '@linkspan/protocol';

/** What React Native's WebView puts into a page: the way to the app around it, for texts only. */
export interface NativeBridge {
  postMessage(message: string): void;
}

/** Tells the app around a WebView every event, and asks it to open a provider's page in the system's browser. */
export function appBridge(bridge: NativeBridge) {
  const post = (message: object) => bridge.postMessage(JSON.stringify(message));
  return {
    hear: (event: ConnectEvent) => post({ type: 'linkspan.event', event }),
    openRedirect: (url: string) => post({ type: 'linkspan.redirect', url }),
  };
}
