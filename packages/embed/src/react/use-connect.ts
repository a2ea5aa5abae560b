'use client';

import { useCallback, useEffect, useInsertionEffect, useRef, useState } from 'react';
import type { ConnectHandle, ConnectOptions } from '../connect-options.ts';
import { createConnect } from '../create-connect.ts';
import { liveOptions } from '../live-options.ts';

export interface UseConnect extends Pick<ConnectHandle, 'open' | 'close'> {
  readonly isOpen: boolean;
}

/**
 * The widget in a dialog over the page, whenever `open` is called; gone when the component is, after which `open`
 * does nothing.
 *
 * Options and callbacks may change freely: those of the last render count. `open` and `close` stay the same.
 * Renders on the server.
 */
export function useConnect(options: ConnectOptions): UseConnect {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const handle = useRef<ConnectHandle | undefined>(undefined);
  const [isOpen, setIsOpen] = useState(false);

  // Unlike other effects, StrictMode does not play this one twice, which would be too late for a child that opens at once.
  const gone = useRef(false);
  useInsertionEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(
    () => () => {
      handle.current?.destroy();
      setIsOpen(false);
    },
    [],
  );

  const open = useCallback(() => {
    // Whoever waits for an address may come when nothing is left to take the dialog away.
    if (gone.current) return;
    handle.current ??= createConnect(
      liveOptions(() => ({
        ...latest.current,
        onEvent(event) {
          if (event.type === 'closed') setIsOpen(false);
          latest.current.onEvent?.(event);
        },
      })),
    );
    handle.current.open();
    setIsOpen(true);
  }, []);
  const close = useCallback(() => handle.current?.close(), []);
  return { open, close, isOpen };
}
