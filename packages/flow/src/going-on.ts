import type { ConnectEventBody } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';
import { withoutProvider } from './without-provider.ts';

/** Whether the person may go on when something is done: to all that they have connected, or to one more. */
export function mayGoOn({ session, root }: ConnectContext): boolean {
  return root !== undefined || (session?.another === true && session.mode === 'create');
}

/** Back where the person chooses what is next: in the list that they came from, or at what was just made. */
export function backAtStart(context: ConnectContext): Partial<ConnectContext> {
  const { root, session, result, connection, connectionId, made, attempt, providerChosen } = context;
  return {
    ...withoutProvider(),
    session: root ?? session,
    root: undefined,
    begun: false,
    declined: false,
    result: undefined,
    cutOff:
      root || !attempt || context.attemptEnded
        ? undefined
        : { attempt, anew: providerChosen || !attempt.connectionId },
    made: result ? { result, connection, connectionId } : made,
  };
}

/** What was made, where the person may go on from it. */
export function madeTold({ session, connectionId, result }: ConnectContext): ConnectEventBody {
  return {
    type: session?.mode === 'update' ? 'connection_repaired' : 'connection_added',
    connectionId,
    status: result ?? 'pending',
  };
}
