import type { Connection, ConnectionUpdate, Problem } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { sha256 } from '../http/idempotent.ts';
import { contextOf } from '../redirect-return/callback-url.ts';
import { laterThan } from '../store/later-than.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import type { AttemptChange, AttemptRecord, ConnectionRecord, Turn } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { connectionEvents } from '../webhook/connection-events.ts';
import { keyOf } from './attempt-name.ts';
import { settled, triedAgain, triedInVain } from './tried-connection.ts';
import { tryName } from './try-name.ts';

export interface PublicTurn {
  readonly turn: Turn;
  readonly change: AttemptChange & {
    readonly connection?: ConnectionRecord;
    readonly events?: readonly OutboxEvent[];
  };
}

/** A gateway's update as the outside sees it, with public connection ids, and what it changes in the store. */
export async function publicTurn(
  context: Pick<ConnectContext, 'store' | 'sandboxed'>,
  attempt: AttemptRecord,
  update: ConnectionUpdate,
  now: number,
): Promise<PublicTurn> {
  const { store } = context;
  const { seq: gatewaySeq, memo, ...turn } = update;
  const heard = { gatewaySeq, ...(memo !== undefined && { memo }) };
  const tried = await tryName(attempt);
  switch (turn.kind) {
    case 'opened': {
      const record = await connectionOf(store, attempt, tried, turn.connectionId, undefined, now);
      const isTried = !attempt.looking && !turn.known;
      const connection = isTried ? triedAgain(record, tried, laterThan(record, now)) : undefined;
      return {
        turn: { kind: 'opened', connectionId: record.id },
        change: { ...heard, connectionId: record.id, ...(connection && { connection }) },
      };
    }
    case 'verified':
    case 'pending': {
      const record = await connectionOf(store, attempt, tried, turn.connection.id, turn.connection, now);
      const connection: Connection = { ...turn.connection, id: record.id };
      const status = connection.status === 'broken' ? 'broken' : turn.kind;
      const underWay = attempt.looking ? record.tried : tried;
      const changed: ConnectionRecord = {
        ...mended(settled(record)),
        ...detailsOf(attempt),
        ...(status === 'pending' && underWay !== undefined && { tried: underWay }),
        status,
        connection,
        updatedAt: laterThan(record, now),
      };
      return {
        turn: { ...turn, connection },
        change: {
          ...heard,
          status: turn.kind,
          connectionId: record.id,
          connection: changed,
          events: eventsOf(context, attempt, tried, record, changed),
        },
      };
    }
    case 'failed': {
      return {
        turn,
        change: { ...heard, status: 'failed', ...(await failed(context, attempt, tried, turn.problem, now)) },
      };
    }
    case 'redirect': {
      const { returns, ...redirect } = turn.redirect;
      const query = new URL(redirect.url).searchParams;
      const state = returns?.state ?? query.get('state');
      if (state) {
        const callback = returns?.redirectUri ?? query.get('redirect_uri') ?? query.get('redirect_url');
        await store.saveRedirect({
          state: await sha256(state),
          ...(callback !== null && { context: contextIn(callback) }),
          redirectId: turn.redirect.id,
          attempt: keyOf(attempt),
          at: now,
        });
      }
      return { turn: { kind: 'redirect', redirect }, change: heard };
    }
    default:
      return { turn, change: heard };
  }
}

/** The context of a callback, whatever its query; one that is not of this server is nobody's. */
function contextIn(callback: string): string {
  if (!URL.canParse(callback)) return '';
  const { origin } = new URL(callback);
  return contextOf(callback.slice(origin.length).split('?')[0] ?? '') ?? '';
}

function connectionOf(
  store: Store,
  attempt: AttemptRecord,
  tried: string,
  gatewayId: string,
  known: Connection | undefined,
  now: number,
): Promise<ConnectionRecord> {
  const { applicationId, userId, provider, providerId = 'unknown', channelId } = attempt;
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
    ...detailsOf(attempt),
    tried,
    at: now,
    updatedAt: now,
  });
}

/** What is told of a success; who only looked has tried nothing, and tells what is new. */
function eventsOf(
  { sandboxed }: Pick<ConnectContext, 'sandboxed'>,
  { looking }: AttemptRecord,
  tried: string,
  before: ConnectionRecord,
  after: ConnectionRecord,
): readonly OutboxEvent[] {
  if (!looking) return connectionEvents(before, after, { sandboxed, tried });
  return after.status === before.status ? [] : connectionEvents(before, after, { sandboxed });
}

/** What was said at the `details` step, in place of what was said before. */
function detailsOf({ details }: AttemptRecord): Pick<ConnectionRecord, 'details'> {
  return details ? { details } : {};
}

function mended({ problem: _, ...record }: ConnectionRecord): ConnectionRecord {
  return record;
}

/** What a failure changes about the connection, and what is told of it. */
async function failed(
  { store, sandboxed }: Pick<ConnectContext, 'store' | 'sandboxed'>,
  { applicationId, connectionId }: AttemptRecord,
  tried: string,
  problem: Problem,
  now: number,
): Promise<Pick<PublicTurn['change'], 'connection' | 'events'>> {
  if (connectionId === undefined) return {};
  const record = await store.connection(applicationId, connectionId);
  const connection = record && triedInVain(record, problem, laterThan(record, now));
  return connection
    ? { connection, events: connectionEvents(record, connection, { sandboxed, problem, tried }) }
    : {};
}
