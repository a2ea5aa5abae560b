import { backToAccounts } from './channel-policy.ts';
import type { ConnectContext } from './context.ts';
import { backAtStart } from './going-on.ts';
import { withoutProvider } from './without-provider.ts';

/** The facts that a step back takes away: the person's last choice; undefined when there is none to take. */
export function stepBack(context: ConnectContext): Partial<ConnectContext> | undefined {
  if (context.aside && !WAITING.includes(context.screen)) return backToAccounts(context);
  if (STEPS.includes(context.screen) && context.chained.length === 0) {
    if (context.channelId !== undefined) return { channelId: undefined, ...AFTER_STEP };
    if (context.details !== undefined) return { details: undefined, ...AFTER_STEP };
    if (context.providerChosen) return { ...withoutProvider(), ...AFTER_STEP };
  }
  // Before anything is sent, and once it is over, the list that they came from is near.
  return context.root && (!context.attempt || context.attemptEnded) ? backAtStart(context) : undefined;
}

/** Whether the person may put another provider in place of the one that the session names. */
export function mayChooseAnother({ session }: ConnectContext): boolean {
  return session?.mode === 'create' && session.details?.fixed?.includes('provider') !== true;
}

/** What was sent is on its way. */
const WAITING: readonly string[] = ['starting', 'waiting', 'done'];
const STEPS: readonly string[] = ['details', 'channel', 'credentials'];
const AFTER_STEP = { notice: undefined, attempt: undefined, attemptEnded: false, onTheirWay: false };
