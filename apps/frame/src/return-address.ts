import type { ConnectEvent } from '@linkspan/protocol';

/**
 * The address to lead to when the person is done, with how it ended in its query: `result` (connected, pending
 * or exit), `connection_id`, `reason`, `session_id`. A hint for the next page and no proof: servers ask the host API.
 */
export function returnAddress(returnTo: string, end: ConnectEvent | undefined): string {
  const address = new URL(returnTo);
  const say = (name: string, value: string | undefined) => {
    if (value !== undefined) address.searchParams.set(name, value);
  };
  say('result', end?.type);
  say('session_id', end?.sessionId);
  if (end && 'connectionId' in end) say('connection_id', end.connectionId);
  if (end?.type === 'exit') say('reason', end.reason);
  return address.href;
}
