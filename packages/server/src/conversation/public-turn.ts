import type { Connection, ConnectionUpdate } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { sha256 } from '../http/idempotent.ts';
import { contextOf } from '../redirect-return/callback-url.ts';
import { laterThan } from '../store/later-than.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import type { AttemptChange, AttemptRecord, ConnectionRecord, Turn } from '../store/records.ts';
import type { ChangeConnection, Store } from '../store/store.ts';
import { connectionEvents } from '../webhook/connection-events.ts';
import { keyOf } from './attempt-name.ts';
import { settled, triedAgain, triedInVain } from './tried-connection.ts';
import { tryName } from './try-name.ts';

export interface PublicTurn {
  readonly turn: Turn;
  readonly change: AttemptChange & { readonly connection?: ChangeConnection };
}

/**
 * A gateway's update as the outside sees it, with public connection ids, and what it changes in the store. Undefined
 * once the attempt's user is forgotten.
 */
export async function publicTurn(
  context: Pick<ConnectContext, 'store' | 'sandboxed'>,
  attempt: AttemptRecord,
  update: ConnectionUpdate,
  now: number,
): Promise<PublicTurn | undefined> {
  const { store, sandboxed } = context;
  const { seq: gatewaySeq, memo, ...turn } = update;
  const heard = { gatewaySeq, ...(memo !== undefined && { memo }) };
  const tried = await tryName(attempt);
  switch (turn.kind) {
    case 'opened': {
      const record = await connectionOf(store, attempt, tried, turn.connectionId, undefined, now);
      if (!record) return undefined;
      const isTried = !attempt.looking && !turn.known;
      const again: ChangeConnection = (before) => {
        const after = triedAgain(before, tried, laterThan(before, now));
        return after && { record: after };
      };
      return {
        turn: { kind: 'opened', connectionId: record.id },
        change: { ...heard, connectionId: record.id, ...(isTried && { connection: again }) },
      };
    }
    case 'verified':
    case 'pending': {
      const record = await connectionOf(store, attempt, tried, turn.connection.id, turn.connection, now);
      if (!record) return undefined;
      const connection: Connection = { ...turn.connection, id: record.id };
      const status = connection.status === 'broken' ? 'broken' : turn.kind;
      const made: ChangeConnection = (before) => {
        // What its person ended is connected again by a later try, and not by one that was under way.
        if (before.status === 'gone' && before.ended && before.ended.at >= attempt.at) return undefined;
        const underWay = attempt.looking ? before.tried : tried;
        const after: ConnectionRecord = {
          ...mended(settled(before)),
          ...detailsOf(attempt),
          ...(status === 'pending' && underWay !== undefined && { tried: underWay }),
          status,
          connection,
          updatedAt: laterThan(before, now),
        };
        return { record: after, events: eventsOf(context, attempt, tried, before, after) };
      };
      return {
        turn: { ...turn, connection },
        change: { ...heard, status: turn.kind, connectionId: record.id, connection: made },
      };
    }
    case 'failed': {
      const { problem } = turn;
      const inVain: ChangeConnection = (before) => {
        const after = triedInVain(before, problem, laterThan(before, now));
        return (
          after && { record: after, events: connectionEvents(before, after, { sandboxed, problem, tried }) }
        );
      };
      return { turn, change: { ...heard, status: 'failed', connection: inVain } };
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
): Promise<ConnectionRecord | undefined> {
  const { applicationId, userId, provider, providerId = 'unknown', channelId } = attempt;
  const connection: Connection = known ?? {
    id: gatewayId,
    provider: provider ?? { id: providerId, name: providerId, health: 'ok' },
    ...(channelId !== undefined && { channelId }),
    status: 'pending',
    accounts: [],
  };
  return store.openConnectionOf(attempt, {
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
