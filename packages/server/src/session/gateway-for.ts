import type { Gateway } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { ConnectToken } from '../token/connect-token.ts';

/** The gateway that serves a token. */
export async function gatewayFor({ gateway, store }: ConnectContext, token: ConnectToken): Promise<Gateway> {
  const { applicationId, userId, mode, connectionId } = token;
  const accountSelection = accountSelectionOf(token);
  const connection =
    connectionId === undefined ? undefined : await store.connection(applicationId, connectionId);
  return gateway({
    applicationId,
    userId,
    mode,
    accountSelection,
    ...(connection && { connectionId: connection.gatewayId }),
  });
}

/** How a token's session chooses accounts; Arcadia's never ask. */
export function accountSelectionOf({ options }: ConnectToken): 'ask' | 'all' {
  return options.accountSelection ?? 'all';
}
