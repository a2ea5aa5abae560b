'use client';

import { type CSSProperties, useEffect, useRef } from 'react';
import type { ConnectOptions } from '../connect-options.ts';
import { createConnect } from '../create-connect.ts';
import { isEmbedError } from '../embed-error.ts';
import { liveOptions } from '../live-options.ts';

export interface ConnectFrameProps extends Omit<ConnectOptions, 'container' | 'dialog'> {
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

/**
 * The widget in an iframe in the page's flow, as high as its content. A new `url` or `token` is a new run;
 * callbacks may change freely. Renders an empty element on the server.
 */
export function ConnectFrame({ className, style, ...options }: ConnectFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const { url, token } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address or token is a new run.
  useEffect(() => {
    const handle = createConnect(
      liveOptions(() => ({ ...latest.current, container: place.current ?? undefined, dialog: false })),
    );
    // StrictMode mounts, unmounts and mounts again in one go: only the mount that stays may load a frame.
    let mounted = true;
    queueMicrotask(() => {
      if (!mounted) return;
      try {
        handle.open();
      } catch (error) {
        const { onError } = latest.current;
        if (!onError || !isEmbedError(error)) throw error;
        onError(error);
      }
    });
    return () => {
      mounted = false;
      handle.destroy();
    };
  }, [url, token]);

  return <div className={className} ref={place} style={style} />;
}
