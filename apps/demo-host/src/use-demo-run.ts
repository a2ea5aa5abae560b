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
  /** Asks for the connections again. */
  refresh(): void;
  record(event: ConnectEvent): void;
  /** What was told belongs to another opening. */
  forget(): void;
  /** There is no token to open anything with. */
  fail(): void;
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
  const { tab, user } = settings;

  const refresh = useCallback(() => {
    listConnections({ tab, user }).then(setConnections, () =>
      setError('The demo server is not answering. Is `npm start` running?'),
    );
  }, [tab, user]);

  const forget = useCallback(() => {
    setError(undefined);
    setEvents([]);
  }, []);
  const fail = useCallback(
    () => setError('No token: the demo server refused or is not answering. Is `npm start` running?'),
    [],
  );
  const open = useCallback(() => {
    setError(undefined);
    const key = ++openings.current;
    mintToken(settings).then(({ token, apiUrl }) => {
      if (key !== openings.current) return;
      forget();
      setWidget({ key, token, apiUrl });
      change({ open: 'yes' });
    }, fail);
  }, [settings, change, forget, fail]);

  const close = useCallback(() => {
    setWidget(undefined);
    change({ open: 'no' });
    refresh();
  }, [change, refresh]);

  const record = useCallback(
    (event: ConnectEvent) => {
      setEvents((before) => [...before, event]);
      if (event.type === 'closed') refresh();
    },
    [refresh],
  );

  const opener = useRef(open);
  useEffect(() => {
    refresh();
    if (new URLSearchParams(location.search).get('open') === 'yes') opener.current();
  }, [refresh]);

  const result = events.find((event) => TERMINAL.has(event.type));
  return { widget, events, result, connections, error, open, close, refresh, record, forget, fail };
}
