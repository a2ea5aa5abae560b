import type { ConnectionUpdate } from '@linkspan/protocol';
import { isStale } from '../store/is-stale.ts';
import type {
  AttemptKey,
  AttemptRecord,
  AttentionRecord,
  ConnectionRecord,
  ConsentRecord,
  Owner,
  RedirectRecord,
  SessionRecord,
  UserRecord,
} from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { type ChangeConnection, KEEP_UPDATES, type Store } from '../store/store.ts';
import { waitLane } from '../store/waits.ts';
import { memoryAnswers } from './memory-answers.ts';
import { memoryDocuments } from './memory-documents.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { memoryWaits } from './memory-waits.ts';
import { pageOf } from './page-of.ts';

const FIRST_ID = 10_000_001;

/** A store for tests, stories and trying things out: everything is lost with the page or process. */
export function memoryStore(): Store {
  const consents: ConsentRecord[] = [];
  const attempts = new Map<string, AttemptRecord>();
  const logs = new Map<string, ConnectionUpdate[]>();
  const sessions = new Map<string, SessionRecord>();
  const bound = new Map<string, AttemptKey>();
  const connections = new Map<string, ConnectionRecord>();
  const wanting = new Map<string, AttentionRecord>();
  const redirects = new Map<string, RedirectRecord>();
  let nextId = FIRST_ID;
  let firstEnd = Number.POSITIVE_INFINITY;
  const { outbox, write: writeEvents, forgetLane } = memoryOutbox();
  const { waits, forget: forgetWaits } = memoryWaits(writeEvents);
  const { answers, forget: forgetAnswers } = memoryAnswers();

  const store: Store = {
    ...outbox,
    ...answers,
    ...memoryDocuments(),
    ...waits,

    async recordConsent(consent) {
      if (!consents.some((known) => sameOwner(known, consent) && known.key === consent.key)) {
        consents.push(consent);
      }
    },
    async lastConsent(owner) {
      return consents.findLast((consent) => sameOwner(consent, owner));
    },
    async consentsOf(owner) {
      return consents.filter((consent) => sameOwner(consent, owner));
    },

    async beginAttempt(attempt) {
      const known = attempts.get(nameOf(attempt));
      if (known) return known;
      attempts.set(nameOf(attempt), attempt);
      bound.set(attempt.sessionId, attempt);
      return attempt;
    },
    async attempt(key) {
      return attempts.get(nameOf(key));
    },
    async changeAttempt(key, change) {
      const attempt = attempts.get(nameOf(key));
      if (attempt) attempts.set(nameOf(key), { ...attempt, ...change });
    },
    async openAttempts(owner) {
      return [...attempts.values()]
        .reverse()
        .filter((attempt) => standsOpen(attempt) && (!owner || sameOwner(attempt, owner)));
    },

    async saveSession(session, now) {
      // Looked through only when one has run out, or each would cost as much as there are.
      if (firstEnd < now) {
        for (const [id, { until }] of sessions) if (until < now) sessions.delete(id);
        const ends = [...sessions.values()].map(({ until }) => until);
        firstEnd = ends.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
      }
      firstEnd = Math.min(firstEnd, session.until);
      sessions.set(session.id, session);
    },
    async session(id) {
      return sessions.get(id);
    },
    async changeSession(id, change) {
      const session = sessions.get(id);
      if (session) sessions.set(id, { ...session, ...change });
    },
    async forgetUser(owner) {
      consents.splice(0, consents.length, ...consents.filter((consent) => !sameOwner(consent, owner)));
      for (const [name, attempt] of attempts) {
        if (!sameOwner(attempt, owner)) continue;
        attempts.delete(name);
        logs.delete(name);
      }
      for (const [id, key] of bound) if (sameOwner(key, owner)) bound.delete(id);
      for (const [id, session] of sessions) if (sameOwner(session, owner)) sessions.delete(id);
      for (const [id, connection] of connections) {
        if (!sameOwner(connection, owner)) continue;
        connections.delete(id);
        forgetLane(id);
        wanting.delete(id);
      }
      for (const [state, { attempt }] of redirects) if (sameOwner(attempt, owner)) redirects.delete(state);
      forgetWaits(owner);
      forgetAnswers(owner);
      forgetLane(waitLane(owner));
    },
    async isNamedOrigin(origin, now) {
      return [...sessions.values()].some(({ origins, until }) => until >= now && origins?.includes(origin));
    },

    async bindSession(sessionId, { applicationId, userId, id }) {
      bound.set(sessionId, { applicationId, userId, id });
    },
    async sessionAttempt(sessionId) {
      const key = bound.get(sessionId);
      return key && attempts.get(nameOf(key));
    },

    async append(key, turn, { above = 0, connection, ...change }) {
      const attempt = attempts.get(nameOf(key));
      if (!attempt) return undefined;
      if (isStale(attempt, change.gatewaySeq)) return undefined;
      const seq = Math.max(attempt.seq, above) + 1;
      const changed = { ...attempt, ...change, seq };
      if (connection) changeConnection(key.applicationId, changed.connectionId, connection);
      const log = logs.get(nameOf(key)) ?? [];
      logs.set(nameOf(key), [...log, { ...turn, seq }].slice(-KEEP_UPDATES));
      attempts.set(nameOf(key), changed);
      return seq;
    },
    async updates(key, after) {
      return (logs.get(nameOf(key)) ?? []).filter((update) => update.seq > after);
    },

    async openConnection(opened) {
      return openConnection(opened);
    },
    async openConnectionOf(attempt, opened) {
      return attempts.has(nameOf(attempt)) ? openConnection(opened) : undefined;
    },
    async connection(applicationId, id) {
      const connection = connections.get(id);
      return connection?.applicationId === applicationId ? connection : undefined;
    },
    async changeConnection(applicationId, id, change) {
      return changeConnection(applicationId, id, change);
    },
    async claimChecks({ status, before, now, limit }) {
      const checked = ({ updatedAt, checkedAt = 0 }: ConnectionRecord) => Math.max(updatedAt, checkedAt);
      return [...connections.values()]
        .filter((connection) => connection.status === status && checked(connection) <= before)
        .sort((one, other) => checked(one) - checked(other))
        .slice(0, limit)
        .map((connection) => {
          const claimed = { ...connection, checkedAt: now };
          connections.set(connection.id, claimed);
          return claimed;
        });
    },
    async connectionsOf(owner) {
      return [...connections.values()].reverse().filter((connection) => sameOwner(connection, owner));
    },
    async connectionPage(applicationId, query) {
      return pageOf(listed(applicationId, query.userId), query);
    },
    async accountPage(applicationId, query) {
      const { records, total } = pageOf(
        listed(applicationId, query.userId).flatMap((connection) =>
          connection.connection.accounts.map(({ id }) => ({
            connection,
            accountId: id,
            updatedAt: connection.updatedAt,
          })),
        ),
        query,
      );
      return { records: records.map(({ connection, accountId }) => ({ connection, accountId })), total };
    },
    async userPage(applicationId, query) {
      const users = new Map<string, UserRecord>();
      for (const { userId, at, updatedAt } of listed(applicationId, query.userId)) {
        const known = users.get(userId);
        users.set(userId, {
          userId,
          at: Math.min(known?.at ?? at, at),
          updatedAt: Math.max(known?.updatedAt ?? updatedAt, updatedAt),
        });
      }
      return pageOf([...users.values()], query);
    },

    async owners(after, limit) {
      const all = new Map(
        [...connections.values()].map(({ applicationId, userId }) => [
          JSON.stringify([applicationId, userId]),
          { applicationId, userId },
        ]),
      );
      const sorted = [...all.values()].sort(compareOwners);
      return sorted.filter((owner) => !after || compareOwners(owner, after) > 0).slice(0, limit);
    },
    async changeAttention({ applicationId, userId, id: connectionId }, change) {
      if (!connections.has(connectionId)) return [];
      const items = change(wanting.get(connectionId)?.items ?? []);
      if (items.length > 0) wanting.set(connectionId, { applicationId, userId, connectionId, items });
      else wanting.delete(connectionId);
      return items;
    },
    async attention({ applicationId, userId }, after, limit) {
      return [...wanting.values()]
        .filter((each) => sameOwner(each, { applicationId, userId: userId ?? each.userId }))
        .sort((one, other) => Number(one.connectionId) - Number(other.connectionId))
        .filter(({ connectionId }) => after === undefined || Number(connectionId) > Number(after))
        .slice(0, limit);
    },

    async saveRedirect(redirect) {
      if (!attempts.has(nameOf(redirect.attempt))) return;
      for (const [state, { attempt }] of redirects) {
        if (state !== redirect.state && nameOf(attempt) === nameOf(redirect.attempt)) redirects.delete(state);
      }
      redirects.set(redirect.state, { ...redirects.get(redirect.state), ...redirect });
    },
    async setReturnTo(key, redirectId, returnTo) {
      for (const [state, redirect] of redirects) {
        if (redirect.redirectId !== redirectId || nameOf(redirect.attempt) !== nameOf(key)) continue;
        const { returnTo: _, ...rest } = redirect;
        redirects.set(state, { ...rest, ...(returnTo !== undefined && { returnTo }) });
      }
    },
    async takeRedirect(state, context) {
      const redirect = redirects.get(state);
      if (context !== undefined && (redirect?.context ?? context) !== context) return undefined;
      redirects.delete(state);
      return redirect;
    },

    async close() {},
  };
  return store;

  function openConnection(opened: Omit<ConnectionRecord, 'id'>): ConnectionRecord {
    const known = [...connections.values()].find(
      (connection) => sameOwner(connection, opened) && connection.gatewayId === opened.gatewayId,
    );
    if (known) return known;
    const id = String(nextId++);
    const connection = { ...opened, id, connection: { ...opened.connection, id } };
    connections.set(id, connection);
    return connection;
  }

  function changeConnection(applicationId: string, id: string | undefined, change: ChangeConnection) {
    const known = connections.get(id ?? '');
    const changed = known?.applicationId === applicationId ? change(known) : undefined;
    if (!changed) return undefined;
    writeEvents(changed.events ?? []);
    connections.set(changed.record.id, changed.record);
    return changed.record;
  }

  function listed(applicationId: string, userId: string | undefined): readonly ConnectionRecord[] {
    return [...connections.values()].filter(
      (connection) =>
        connection.applicationId === applicationId &&
        connection.status !== 'gone' &&
        (userId === undefined || connection.userId === userId),
    );
  }
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}

/** By code points, as databases do. */
function compareOwners(one: Owner, other: Owner): number {
  if (one.applicationId !== other.applicationId) return one.applicationId < other.applicationId ? -1 : 1;
  if (one.userId === other.userId) return 0;
  return one.userId < other.userId ? -1 : 1;
}

function sameOwner(one: Owner, other: Owner): boolean {
  return one.applicationId === other.applicationId && one.userId === other.userId;
}
