import type { ConnectEvent } from '@linkspan/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DemoConnection, listConnections, mintToken } from './demo-server.ts';
import type { DemoSettings } from './demo-settings.ts';

export interface OpenWidget {
  /** Rises with each opening, so that each is a new widget. */
  readonly key: number;
  readonly token: string;
  readonly apiUrl: string;
}

export interface DemoRun {
  readonly widget: OpenWidget | undefined;
  readonly events: readonly ConnectEvent[];
  /** The one terminal event of the last opening. */
  readonly result: ConnectEvent | undefined;
  readonly connections: readonly DemoConnection[];
  readonly error: string | undefined;
  open(): void;
  close(): void;
  record(event: ConnectEvent): void;
}

const TERMINAL = new Set<ConnectEvent['type']>(['connected', 'pending', 'exit']);

/** One opening after another: mints a token, shows the widget, keeps what it told. */
export function useDemoRun(
  settings: DemoSettings,
  change: (changed: Partial<DemoSettings>) => void,
): DemoRun {
  const [widget, setWidget] = useState<OpenWidget>();
  const [events, setEvents] = useState<readonly ConnectEvent[]>([]);
  const [connections, setConnections] = useState<readonly DemoConnection[]>([]);
  const [error, setError] = useState<string>();
  const openings = useRef(0);
  const { user } = settings;

  const refresh = useCallback(() => {
    listConnections(user).then(setConnections, () =>
      setError('The demo server is not answering. Is `npm start` running?'),
    );
  }, [user]);

  const open = useCallback(() => {
    setError(undefined);
    const key = ++openings.current;
    mintToken(settings).then(
      ({ token, apiUrl }) => {
        if (key !== openings.current) return;
        setEvents([]);
        setWidget({ key, token, apiUrl });
        change({ open: 'yes' });
      },
      () => setError('No token: the demo server refused or is not answering. Is `npm start` running?'),
    );
  }, [settings, change]);

  const close = useCallback(() => {
    setWidget(undefined);
    change({ open: 'no' });
    refresh();
  }, [change, refresh]);

  const record = useCallback((event: ConnectEvent) => setEvents((before) => [...before, event]), []);

  const opener = useRef(open);
  useEffect(() => {
    refresh();
    if (new URLSearchParams(location.search).get('open') === 'yes') opener.current();
  }, [refresh]);

  const result = events.find((event) => TERMINAL.has(event.type));
  return { widget, events, result, connections, error, open, close, record };
}
