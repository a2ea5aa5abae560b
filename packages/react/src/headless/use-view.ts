import { type View, viewOf } from '@linkspan/flow';
import { useSelector } from '@xstate/react';
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
  return useSelector(flow?.actor, (snapshot) => (snapshot ? viewOf(snapshot) : STARTING));
}
