import { useCallback, useEffect, useRef, useState } from 'react';
import { type ConnectProps, Connect as Widget } from '../connect.tsx';
import type { ConnectCallbacks } from '../headless/host-callbacks.ts';
import { ErrorOutlet } from './error-outlet.tsx';
import { useShadowRoot } from './use-shadow-root.ts';

/**
 * The connect widget in a shadow root of its own: the page's styles do not reach it, whatever they are, and
 * neither do its ids and selectors. It brings its styles with it, also under a strict
 * Content-Security-Policy; '@linkspan/react/styles.css' is not needed.
 *
 * Takes what `Connect` of '@linkspan/react' takes. CSS variables of the theme are inherited into it. On the
 * server it is an empty element.
 */
export function Connect(props: ConnectProps) {
  const callbacks = useCallbacksWhileMounted(props);
  const [broken, setBroken] = useState<{ readonly error: unknown }>();
  const onError = useCallback((error: unknown) => setBroken({ error }), []);
  const host = useShadowRoot(
    <ErrorOutlet onError={onError}>
      <Widget {...props} {...callbacks} />
    </ErrorOutlet>,
  );
  if (broken) throw broken.error;
  return <div ref={host} />;
}

/** What is in the shadow root goes a moment after its host: the page hears nothing any more meanwhile. */
function useCallbacksWhileMounted(callbacks: ConnectCallbacks): ConnectCallbacks {
  const latest = useRef<ConnectCallbacks>({});
  useEffect(() => {
    latest.current = callbacks;
  });
  useEffect(
    () => () => {
      latest.current = {};
    },
    [],
  );
  return useState<ConnectCallbacks>(() => ({
    onEvent: (event) => latest.current.onEvent?.(event),
    onSuccess: (success) => latest.current.onSuccess?.(success),
    onExit: (exit) => latest.current.onExit?.(exit),
    onClose: () => latest.current.onClose?.(),
  }))[0];
}
