import type { ConnectionUpdate } from '@linkspan/protocol';
import type {
  AttemptKey,
  AttemptRecord,
  ConnectionRecord,
  ConsentRecord,
  Owner,
  RedirectRecord,
  StoredAnswer,
} from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { KEEP_ANSWERS_MS, KEEP_UPDATES, type Store } from '../store/store.ts';

const FIRST_ID = 10_000_001;

/** A store for tests, stories and trying things out: everything is lost with the page or process. */
export function memoryStore(): Store {
  const consents: ConsentRecord[] = [];
  const attempts = new Map<string, AttemptRecord>();
  const logs = new Map<string, ConnectionUpdate[]>();
  const sessions = new Map<string, AttemptKey>();
  const connections = new Map<string, ConnectionRecord>();
  const redirects = new Map<string, RedirectRecord>();
  const writes = new Map<string, { fingerprint: string; at: number; answer?: StoredAnswer }>();

  const store: Store = {
    async recordConsent(consent) {
      if (!consents.some((known) => sameOwner(known, consent) && known.key === consent.key)) {
        consents.push(consent);
      }
    },
    async lastConsent(owner) {
      return consents.findLast((consent) => sameOwner(consent, owner));
    },

    async beginAttempt(attempt) {
      const known = attempts.get(nameOf(attempt));
      if (known) return known;
      attempts.set(nameOf(attempt), attempt);
      sessions.set(attempt.sessionId, attempt);
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

    async bindSession(sessionId, { applicationId, userId, id }) {
      sessions.set(sessionId, { applicationId, userId, id });
    },
    async sessionAttempt(sessionId) {
      const key = sessions.get(sessionId);
      return key && attempts.get(nameOf(key));
    },

    async append(key, turn, { above = 0, connection, ...change }) {
      const attempt = attempts.get(nameOf(key));
      if (!attempt) return undefined;
      if (change.gatewaySeq !== undefined && change.gatewaySeq <= attempt.gatewaySeq) return undefined;
      const seq = Math.max(attempt.seq, above) + 1;
      const log = logs.get(nameOf(key)) ?? [];
      logs.set(nameOf(key), [...log, { ...turn, seq }].slice(-KEEP_UPDATES));
      attempts.set(nameOf(key), { ...attempt, ...change, seq });
      if (connection) connections.set(connection.id, connection);
      return seq;
    },
    async updates(key, after) {
      return (logs.get(nameOf(key)) ?? []).filter((update) => update.seq > after);
    },

    async openConnection(opened) {
      const known = [...connections.values()].find(
        (connection) => sameOwner(connection, opened) && connection.gatewayId === opened.gatewayId,
      );
      if (known) return known;
      const id = String(FIRST_ID + connections.size);
      const connection = { ...opened, id, connection: { ...opened.connection, id } };
      connections.set(id, connection);
      return connection;
    },
    async connection(applicationId, id) {
      const connection = connections.get(id);
      return connection?.applicationId === applicationId ? connection : undefined;
    },
    async saveConnection(connection) {
      connections.set(connection.id, connection);
    },
    async connectionsOf(owner) {
      return [...connections.values()].reverse().filter((connection) => sameOwner(connection, owner));
    },

    async saveRedirect(redirect) {
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
    async takeRedirect(state) {
      const redirect = redirects.get(state);
      redirects.delete(state);
      return redirect;
    },

    async reserve(scope, key, fingerprint, now) {
      for (const [name, { at }] of writes) {
        if (at >= now - KEEP_ANSWERS_MS) break;
        writes.delete(name);
      }
      const name = JSON.stringify([scope, key]);
      const known = writes.get(name);
      if (!known) {
        writes.set(name, { fingerprint, at: now });
        return { state: 'new' };
      }
      if (known.fingerprint !== fingerprint) return { state: 'different' };
      return known.answer ? { state: 'done', answer: known.answer } : { state: 'running' };
    },
    async settle(scope, key, answer) {
      const known = writes.get(JSON.stringify([scope, key]));
      if (known) known.answer = answer;
    },
    async release(scope, key) {
      const name = JSON.stringify([scope, key]);
      if (!writes.get(name)?.answer) writes.delete(name);
    },

    async close() {},
  };
  return store;
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}

function sameOwner(one: Owner, other: Owner): boolean {
  return one.applicationId === other.applicationId && one.userId === other.userId;
}
