import { type View, viewOf } from '@linkspan/flow';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ConnectFlow } from './connect-flow.ts';

const STARTING: View = {
  screen: { name: 'starting' },
  application: undefined,
  canGoBack: false,
  leaving: false,
  progress: 0,
  direction: 'forward',
  closed: false,
};

/** What to show now; the starting view on the server and before the flow runs. */
export function useView(flow: ConnectFlow | undefined): View {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = flow?.actor.subscribe(onChange);
      return () => subscription?.unsubscribe();
    },
    [flow],
  );
  const snapshot = useSyncExternalStore(
    subscribe,
    () => flow?.actor.getSnapshot(),
    () => undefined,
  );
  return useMemo(() => (snapshot ? viewOf(snapshot) : STARTING), [snapshot]);
}
