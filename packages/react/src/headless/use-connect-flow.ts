import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type ConnectFlow, createConnectFlow, type RecordingGateway } from './connect-flow.ts';
import type { ConnectCallbacks } from './host-callbacks.ts';
import { tellHost } from './host-callbacks.ts';

export interface UseConnectFlowOptions extends ConnectCallbacks {
  /** A new gateway is a new run: keep it with useMemo. */
  readonly gateway: RecordingGateway;
  /** The language that consent is shown in (BCP 47), which is recorded with the decision. */
  readonly locale: string;
}

/**
 * Runs the flow while the component is mounted; undefined on the server and before the first effect.
 * Callbacks may change freely; a changed `gateway` ends the run and begins another.
 */
export function useConnectFlow(options: UseConnectFlowOptions): ConnectFlow | undefined {
  const [flow, setFlow] = useState<ConnectFlow>();
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const { gateway } = options;
  useEffectBeforePaint(() => {
    const created = createConnectFlow({
      gateway,
      locale: () => latest.current.locale,
      onEvent: (event) => tellHost(latest.current, event),
    });
    setFlow(created);
    // StrictMode mounts, unmounts and mounts again in one go: only the mount that stays may start.
    let mounted = true;
    queueMicrotask(() => {
      if (mounted) created.start();
    });
    const stopWatching = watchConnectivity(created);
    return () => {
      mounted = false;
      stopWatching();
      created.stop();
    };
  }, [gateway]);

  return flow;
}

/** React 18 warns of a layout effect on the server, where none runs. */
const useEffectBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

function watchConnectivity(flow: ConnectFlow): () => void {
  const listening = new AbortController();
  const tell = () => flow.send({ type: navigator.onLine ? 'online' : 'offline' });
  window.addEventListener('online', tell, { signal: listening.signal });
  window.addEventListener('offline', tell, { signal: listening.signal });
  if (!navigator.onLine) queueMicrotask(tell);
  return () => listening.abort();
}
