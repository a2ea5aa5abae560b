import type { ScreenName } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';
import type { View } from './screen.ts';
import { screenOf } from './screen-of.ts';
import { stepBack } from './step-back.ts';

const views = new WeakMap<ConnectContext, View>();

/** What to draw for a snapshot of the machine; the same object as long as nothing that is drawn has changed. */
export function viewOf({ context }: { readonly context: ConnectContext }): View {
  const known = views.get(context);
  if (known) return known;
  const view: View = {
    screen: screenOf(context),
    application: context.session?.application,
    session: context.session,
    canGoBack: !context.asked.busy && stepBack(context) !== undefined,
    leaving: context.leaving,
    progress: context.session ? PROGRESS[context.screen] : 0,
    direction: context.direction,
    closed: context.closed,
  };
  views.set(context, view);
  return view;
}

/** How far along a screen is, which also says which of two comes first. */
export const PROGRESS: Record<ScreenName, number> = {
  starting: 0,
  consent: 0.1,
  unlisted: 0.2,
  provider: 0.25,
  details: 0.35,
  channel: 0.4,
  credentials: 0.5,
  waiting: 0.7,
  challenge: 0.75,
  redirect: 0.75,
  approval: 0.75,
  accounts: 0.85,
  problem: 0.7,
  done: 1,
  manage: 0,
};
