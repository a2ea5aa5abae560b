import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { laterThan } from '../store/later-than.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { ConnectToken } from '../token/connect-token.ts';
import { connectionEvents } from '../webhook/connection-events.ts';
import { sessionAttempt } from './authorize.ts';
import { gatewayFor } from './gateway-for.ts';

/** Ends a connection at its vendor and then here, where it stays written who did; its application is told. */
export async function endConnection(
  context: ConnectContext,
  conversations: Conversations,
  token: ConnectToken,
  record: ConnectionRecord,
  signal: AbortSignal,
): Promise<void> {
  const gateway = await gatewayFor(context, token);
  await gateway.disconnect?.(record.gatewayId, signal);
  const updatedAt = laterThan(record, context.now());
  const ended = { by: 'person', sessionId: token.sessionId, at: context.now() } as const;
  const gone: ConnectionRecord = { ...record, status: 'gone', updatedAt, ended };
  await context.store.saveConnection(gone, connectionEvents(record, gone, context));
  await context.store.changeAttention(record, () => []);
  const attempt = await sessionAttempt(context, token);
  if (attempt?.connectionId === record.id) await conversations.abandon(attempt, 'unknown_outcome');
}
