import type { Connection, ConnectionUpdate } from '@linkspan/protocol';
import { sha256 } from '../http/idempotent.ts';
import type { AttemptChange, AttemptRecord, ConnectionRecord, Turn } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { keyOf } from './attempt-name.ts';

export interface PublicTurn {
  readonly turn: Turn;
  readonly change: AttemptChange & { readonly connection?: ConnectionRecord };
}

/** A gateway's update as the outside sees it, with public connection ids, and what it changes in the store. */
export async function publicTurn(
  store: Store,
  attempt: AttemptRecord,
  update: ConnectionUpdate,
  now: number,
): Promise<PublicTurn> {
  const { seq: gatewaySeq, memo, ...turn } = update;
  const heard = { gatewaySeq, ...(memo !== undefined && { memo }) };
  switch (turn.kind) {
    case 'opened': {
      const { id } = await connectionOf(store, attempt, turn.connectionId, undefined, now);
      return { turn: { kind: 'opened', connectionId: id }, change: { ...heard, connectionId: id } };
    }
    case 'verified':
    case 'pending': {
      const record = await connectionOf(store, attempt, turn.connection.id, turn.connection, now);
      const connection: Connection = { ...turn.connection, id: record.id };
      const status = connection.status === 'broken' ? 'broken' : turn.kind;
      return {
        turn: { ...turn, connection },
        change: {
          ...heard,
          status: turn.kind,
          connectionId: record.id,
          connection: { ...record, status, connection, updatedAt: now },
        },
      };
    }
    case 'failed': {
      const failed = await failedConnection(store, attempt, turn.problem.gone, now);
      return { turn, change: { ...heard, status: 'failed', ...(failed && { connection: failed }) } };
    }
    case 'redirect': {
      const query = new URL(turn.redirect.url).searchParams;
      const state = query.get('state');
      if (state) {
        const context = query.get('redirect_uri')?.split('/').at(-1);
        await store.saveRedirect({
          state: await sha256(state),
          ...(context !== undefined && { context }),
          redirectId: turn.redirect.id,
          attempt: keyOf(attempt),
          at: now,
        });
      }
      return { turn, change: heard };
    }
    default:
      return { turn, change: heard };
  }
}

function connectionOf(
  store: Store,
  { applicationId, userId, provider, providerId = 'unknown', channelId }: AttemptRecord,
  gatewayId: string,
  known: Connection | undefined,
  now: number,
): Promise<ConnectionRecord> {
  const connection: Connection = known ?? {
    id: gatewayId,
    provider: provider ?? { id: providerId, name: providerId, health: 'ok' },
    ...(channelId !== undefined && { channelId }),
    status: 'pending',
    accounts: [],
  };
  return store.openConnection({
    applicationId,
    userId,
    gatewayId,
    status: 'opened',
    connection,
    at: now,
    updatedAt: now,
  });
}

async function failedConnection(
  store: Store,
  { applicationId, connectionId }: AttemptRecord,
  gone: boolean,
  now: number,
): Promise<ConnectionRecord | undefined> {
  if (connectionId === undefined) return undefined;
  const connection = await store.connection(applicationId, connectionId);
  if (!connection) return undefined;
  if (gone) return { ...connection, status: 'gone', updatedAt: now };
  return connection.status === 'opened' ? { ...connection, status: 'rejected', updatedAt: now } : undefined;
}
