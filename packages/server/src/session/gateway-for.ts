import type { Gateway } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { ConnectToken } from '../token/connect-token.ts';

/** The gateway that serves a token; in manage mode for the connection that is named, if one is. */
export async function gatewayFor(
  { gateway, store }: ConnectContext,
  token: ConnectToken,
  named?: string,
): Promise<Gateway> {
  const { applicationId, userId, sessionId, options } = token;
  const connectionId = token.mode === 'manage' ? named : token.connectionId;
  const mode = connectionId === undefined ? 'create' : 'update';
  const accountSelection = accountSelectionOf(token);
  const connection =
    connectionId === undefined ? undefined : await store.connection(applicationId, connectionId);
  return gateway({
    applicationId,
    userId,
    mode,
    accountSelection,
    sessionId,
    ...(options.captive !== undefined && { captive: options.captive }),
    ...(options.channels && { channels: options.channels }),
    ...(connection && { connectionId: connection.gatewayId }),
  });
}

/** How a token's session chooses accounts; Arcadia's never ask. */
export function accountSelectionOf({ options }: ConnectToken): 'ask' | 'all' {
  return options.accountSelection ?? 'all';
}
