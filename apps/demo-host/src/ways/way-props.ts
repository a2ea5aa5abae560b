import type { ConnectEvent } from '@linkspan/protocol';
import type { Brand } from '@linkspan/react';

/** What each way of embedding gets here: a session of its own, and where its events go. */
export interface WayProps {
  readonly url: string;
  readonly apiUrl: string;
  readonly token: string;
  readonly appearance: Brand | undefined;
  readonly locale: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly onEvent: (event: ConnectEvent) => void;
  readonly onClose: () => void;
}
