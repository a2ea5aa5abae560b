import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import type { ConnectToken } from '../token/connect-token.ts';
import { ownConnection } from './authorize.ts';

/** Refuses a token that is for one connection any other provider than that connection's. */
export async function reachProvider(
  context: ConnectContext,
  token: ConnectToken,
  providerId: string,
): Promise<void> {
  if (token.mode !== 'update') return;
  const { connection } = await ownConnection(context, token, token.connectionId ?? '');
  if (connection.provider.id !== providerId) throw outsideItsConnection();
}

export function outsideItsConnection(): ApiError {
  return new ApiError(403, 'forbidden', 'This token reaches only its own connection.');
}
