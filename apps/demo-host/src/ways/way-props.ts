import type { ConnectEvent } from '@linkspan/protocol';

/** What each way of embedding gets here: a session of its own, and where its events go. */
export interface WayProps {
  readonly url: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly locale: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly onEvent: (event: ConnectEvent) => void;
  readonly onClose: () => void;
}
