import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { laterThan } from '../store/later-than.ts';
import type { AttemptRecord, ConnectionRecord } from '../store/records.ts';
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
  const { store, now } = context;
  const gateway = await gatewayFor(context, token);
  await gateway.disconnect?.(record.gatewayId, signal);
  // Before it is written, or what a try in some other session comes to would bring the connection back.
  for (const attempt of await attemptsAt(context, token, record)) {
    await conversations.abandon(attempt, 'unknown_outcome');
  }
  const at = now();
  const gone = await store.changeConnection(record.applicationId, record.id, (before) => {
    if (before.status === 'gone') return undefined;
    const ended = { by: 'person', sessionId: token.sessionId, at } as const;
    const after: ConnectionRecord = { ...before, status: 'gone', updatedAt: laterThan(before, at), ended };
    return { record: after, events: connectionEvents(before, after, context) };
  });
  if (gone) await store.changeAttention(gone, () => []);
}

/** The session's own attempt, ended or not, and those of others that are open, as far as they are at a connection. */
async function attemptsAt(
  context: ConnectContext,
  token: ConnectToken,
  record: ConnectionRecord,
): Promise<readonly AttemptRecord[]> {
  const own = await sessionAttempt(context, token);
  const open = (await context.store.openAttempts(record)).filter(
    ({ id, status }) => status === 'open' && id !== own?.id,
  );
  return [...(own ? [own] : []), ...open].filter(({ connectionId }) => connectionId === record.id);
}
