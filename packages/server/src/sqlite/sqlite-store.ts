import type { SQLOutputValue } from 'node:sqlite';
import type { ConnectionUpdate } from '@linkspan/protocol';
import { isStale } from '../store/is-stale.ts';
import type {
  AttemptKey,
  AttemptRecord,
  ConnectionRecord,
  ConsentRecord,
  DocumentRecord,
  PageQuery,
  SessionRecord,
  StoredAnswer,
} from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { KEEP_ANSWERS_MS, KEEP_UPDATES, type Store } from '../store/store.ts';
import { waitLane } from '../store/waits.ts';
import { attentionTable } from './attention-table.ts';
import { openDatabase, transact } from './database.ts';
import { OUTBOX_SCHEMA } from './outbox-schema.ts';
import { readBody, statementCache } from './rows.ts';
import { CHECKED, SCHEMA, STATUS } from './schema.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { together } from './together.ts';
import { waitTable } from './wait-table.ts';

/** A store in one file of SQLite: survives `kill -9`, needs nothing installed, serves one process. */
export function sqliteStore(path: string): Store {
  const database = openDatabase(path, SCHEMA + OUTBOX_SCHEMA);
  const sql = statementCache(database);
  const { outbox, write: writeEvents } = sqliteOutbox(database, sql);

  function attemptRow(key: AttemptKey) {
    const row = sql('SELECT number, body FROM attempt WHERE application = ? AND user = ? AND id = ?').get(
      key.applicationId,
      key.userId,
      key.id,
    );
    return row && { number: Number(row.number), attempt: readBody<AttemptRecord>(row) };
  }

  function writeAttempt(number: number, attempt: AttemptRecord) {
    const open = standsOpen(attempt) ? 1 : 0;
    sql('UPDATE attempt SET open = ?, body = ? WHERE number = ?').run(open, JSON.stringify(attempt), number);
  }

  function bind(sessionId: string, number: number | bigint) {
    sql(
      'INSERT INTO session (id, attempt) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET attempt = excluded.attempt',
    ).run(sessionId, number);
  }

  /** The part of a list that is asked for, of rows that say when they were `updated`. */
  function page(
    from: string,
    owner: readonly string[],
    { updatedAfter = -1, updatedBefore = Number.MAX_SAFE_INTEGER, order, limit }: PageQuery,
    ...thenBy: string[]
  ) {
    const columns = ['updated', ...thenBy].map((column) => `${column} ${order === 'asc' ? 'ASC' : 'DESC'}`);
    const within = `FROM (${from}) WHERE updated > ? AND updated < ?`;
    const values = [...owner, updatedAfter, updatedBefore];
    return transact(database, () => ({
      rows: sql(`SELECT * ${within} ORDER BY ${columns.join(', ')} LIMIT ?`).all(...values, limit),
      total: Number(sql(`SELECT count(*) AS total ${within}`).get(...values)?.total),
    }));
  }

  function writeConnection(connection: ConnectionRecord) {
    sql('UPDATE connection SET body = ? WHERE id = ?').run(JSON.stringify(connection), Number(connection.id));
  }

  return {
    ...outbox,
    ...waitTable(database, sql, writeEvents),

    async recordConsent(consent) {
      sql(
        'INSERT INTO consent (application, user, key, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ).run(consent.applicationId, consent.userId, consent.key, JSON.stringify(consent));
    },
    async lastConsent({ applicationId, userId }) {
      return readBody(
        sql('SELECT body FROM consent WHERE application = ? AND user = ? ORDER BY number DESC LIMIT 1').get(
          applicationId,
          userId,
        ),
      );
    },
    async consentsOf({ applicationId, userId }) {
      const rows = sql('SELECT body FROM consent WHERE application = ? AND user = ? ORDER BY number').all(
        applicationId,
        userId,
      );
      return rows.map((row) => readBody<ConsentRecord>(row));
    },

    async beginAttempt(attempt) {
      return transact(database, () => {
        const known = attemptRow(attempt);
        if (known) return known.attempt;
        const { lastInsertRowid } = sql(
          'INSERT INTO attempt (application, user, id, open, body) VALUES (?, ?, ?, 1, ?)',
        ).run(attempt.applicationId, attempt.userId, attempt.id, JSON.stringify(attempt));
        writeAttempt(Number(lastInsertRowid), attempt);
        bind(attempt.sessionId, lastInsertRowid);
        return attempt;
      });
    },
    async attempt(key) {
      return attemptRow(key)?.attempt;
    },
    async changeAttempt(key, change) {
      transact(database, () => {
        const row = attemptRow(key);
        if (row) writeAttempt(row.number, { ...row.attempt, ...change });
      });
    },
    async openAttempts(owner) {
      const rows = owner
        ? sql(
            'SELECT body FROM attempt WHERE open = 1 AND application = ? AND user = ? ORDER BY number DESC',
          ).all(owner.applicationId, owner.userId)
        : sql('SELECT body FROM attempt WHERE open = 1 ORDER BY number DESC').all();
      return rows.map((row) => readBody<AttemptRecord>(row));
    },

    saveSession: together(database, (calls: readonly (readonly [SessionRecord, number])[]) => {
      const now = calls.reduce((latest, [, at]) => Math.max(latest, at), 0);
      sql('DELETE FROM minted WHERE until < ?').run(now);
      sql('DELETE FROM named_origin WHERE until < ?').run(now);
      for (const [session] of calls) {
        sql('INSERT OR REPLACE INTO minted (session, until, body) VALUES (?, ?, ?)').run(
          session.id,
          session.until,
          JSON.stringify(session),
        );
        for (const origin of session.origins ?? []) {
          sql(
            `INSERT INTO named_origin (origin, until) VALUES (?, ?)
               ON CONFLICT (origin) DO UPDATE SET until = max(until, excluded.until)`,
          ).run(origin, session.until);
        }
      }
    }),
    async session(id) {
      return readBody<SessionRecord>(sql('SELECT body FROM minted WHERE session = ?').get(id));
    },
    async forgetUser({ applicationId, userId }) {
      const owned = 'application = ? AND user = ?';
      const attempts = `SELECT number FROM attempt WHERE ${owned}`;
      transact(database, () => {
        for (const statement of [
          `DELETE FROM consent WHERE ${owned}`,
          `DELETE FROM attempt_update WHERE attempt IN (${attempts})`,
          `DELETE FROM session WHERE attempt IN (${attempts})`,
          "DELETE FROM redirect WHERE body ->> '$.attempt.applicationId' = ? AND body ->> '$.attempt.userId' = ?",
          `DELETE FROM attempt WHERE ${owned}`,
          `DELETE FROM webhook_delivery WHERE lane IN (SELECT CAST(id AS TEXT) FROM connection WHERE ${owned})`,
          `DELETE FROM attention WHERE ${owned}`,
          `DELETE FROM connection WHERE ${owned}`,
          `DELETE FROM waiting WHERE ${owned}`,
          "DELETE FROM minted WHERE body ->> '$.applicationId' = ? AND body ->> '$.userId' = ?",
        ]) {
          sql(statement).run(applicationId, userId);
        }
        sql('DELETE FROM webhook_delivery WHERE lane = ?').run(waitLane({ applicationId, userId }));
      });
    },
    async changeSession(id, change) {
      sql('UPDATE minted SET body = json_patch(body, ?) WHERE session = ?').run(JSON.stringify(change), id);
    },
    async isNamedOrigin(origin, now) {
      return sql('SELECT 1 FROM named_origin WHERE origin = ? AND until >= ?').get(origin, now) !== undefined;
    },

    async bindSession(sessionId, key) {
      transact(database, () => {
        const row = attemptRow(key);
        if (row) bind(sessionId, row.number);
      });
    },
    async sessionAttempt(sessionId) {
      return readBody(
        sql('SELECT body FROM attempt WHERE number = (SELECT attempt FROM session WHERE id = ?)').get(
          sessionId,
        ),
      );
    },

    async append(key, turn, { above = 0, connection, events = [], ...change }) {
      return transact(database, () => {
        const row = attemptRow(key);
        if (!row) return undefined;
        if (isStale(row.attempt, change.gatewaySeq)) return undefined;
        const seq = Math.max(row.attempt.seq, above) + 1;
        sql('INSERT INTO attempt_update (attempt, seq, body) VALUES (?, ?, ?)').run(
          row.number,
          seq,
          JSON.stringify({ ...turn, seq }),
        );
        sql(
          `DELETE FROM attempt_update WHERE attempt = ? AND seq <=
             (SELECT seq FROM attempt_update WHERE attempt = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)`,
        ).run(row.number, row.number, KEEP_UPDATES);
        writeAttempt(row.number, { ...row.attempt, ...change, seq });
        if (connection) writeConnection(connection);
        writeEvents(events);
        return seq;
      });
    },
    async updates(key, after) {
      return sql(
        `SELECT body FROM attempt_update WHERE seq > ? AND attempt =
           (SELECT number FROM attempt WHERE application = ? AND user = ? AND id = ?) ORDER BY seq`,
      )
        .all(after, key.applicationId, key.userId, key.id)
        .map((row) => readBody<ConnectionUpdate>(row));
    },

    async openConnection(opened) {
      return transact(database, () => {
        const { applicationId, userId, gatewayId } = opened;
        const known = sql(
          'SELECT body FROM connection WHERE application = ? AND user = ? AND gateway_id = ?',
        ).get(applicationId, userId, gatewayId);
        if (known) return readBody<ConnectionRecord>(known);
        const { lastInsertRowid } = sql(
          "INSERT INTO connection (application, user, gateway_id, body) VALUES (?, ?, ?, '{}')",
        ).run(applicationId, userId, gatewayId);
        const id = String(lastInsertRowid);
        const record: ConnectionRecord = { ...opened, id, connection: { ...opened.connection, id } };
        writeConnection(record);
        return record;
      });
    },
    async connection(applicationId, id) {
      // Only as the id was given out: "10000001.0" and "010000001" are none.
      if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
      const row = sql('SELECT body FROM connection WHERE id = ? AND application = ?').get(
        Number(id),
        applicationId,
      );
      return readBody<ConnectionRecord>(row);
    },
    async saveConnection(connection, events = []) {
      transact(database, () => {
        writeConnection(connection);
        writeEvents(events);
      });
    },
    async claimChecks({ status, before, now, limit }) {
      return sql(
        `UPDATE connection SET body = json_set(body, '$.checkedAt', ?) WHERE id IN (
           SELECT id FROM connection WHERE ${STATUS} = ? AND ${CHECKED} <= ? ORDER BY ${CHECKED} LIMIT ?
         ) RETURNING body`,
      )
        .all(now, status, before, limit)
        .map((row) => readBody<ConnectionRecord>(row));
    },
    async connectionsOf({ applicationId, userId }) {
      return sql('SELECT body FROM connection WHERE application = ? AND user = ? ORDER BY id DESC')
        .all(applicationId, userId)
        .map((row) => readBody<ConnectionRecord>(row));
    },

    async connectionPage(applicationId, { userId, ...query }) {
      const from = `SELECT id, body, ${UPDATED} AS updated FROM connection WHERE ${listed(userId)}`;
      const { rows, total } = page(from, ownedBy(applicationId, userId), query, 'id');
      return { records: rows.map((row) => readBody<ConnectionRecord>(row)), total };
    },
    async accountPage(applicationId, { userId, ...query }) {
      const from = `SELECT connection.id, body, ${UPDATED} AS updated, account.key AS position, account.value ->> '$.id' AS account
        FROM connection, json_each(body, '$.connection.accounts') AS account WHERE ${listed(userId)}`;
      const { rows, total } = page(from, ownedBy(applicationId, userId), query, 'id', 'position');
      return {
        records: rows.map((row) => ({
          connection: readBody<ConnectionRecord>(row),
          accountId: String(row.account),
        })),
        total,
      };
    },
    async userPage(applicationId, { userId, ...query }) {
      const from = `SELECT user, min(json_extract(body, '$.at')) AS at, max(${UPDATED}) AS updated
        FROM connection WHERE ${listed(userId)} GROUP BY user`;
      const { rows, total } = page(from, ownedBy(applicationId, userId), query, 'user');
      return {
        records: rows.map(({ user, at, updated }) => ({
          userId: String(user),
          at: Number(at),
          updatedAt: Number(updated),
        })),
        total,
      };
    },
    ...attentionTable(database, sql),

    async saveRedirect(redirect) {
      transact(database, () => {
        const name = nameOf(redirect.attempt);
        sql('DELETE FROM redirect WHERE attempt = ? AND state <> ?').run(name, redirect.state);
        sql(
          `INSERT INTO redirect (state, redirect_id, attempt, body) VALUES (?, ?, ?, ?)
             ON CONFLICT (state) DO UPDATE SET body = json_patch(redirect.body, excluded.body)`,
        ).run(redirect.state, redirect.redirectId, name, JSON.stringify(redirect));
      });
    },
    async setReturnTo(key, redirectId, returnTo) {
      sql(
        "UPDATE redirect SET body = json_patch(body, json_object('returnTo', ?)) WHERE redirect_id = ? AND attempt = ?",
      ).run(returnTo ?? null, redirectId, nameOf(key));
    },
    async takeRedirect(state, context) {
      return readBody(
        sql(
          `DELETE FROM redirect WHERE state = ?1
             AND (?2 IS NULL OR coalesce(json_extract(body, '$.context'), ?2) = ?2) RETURNING body`,
        ).get(state, context ?? null),
      );
    },

    async reserve(scope, key, fingerprint, now) {
      return transact(database, () => {
        sql('DELETE FROM written WHERE at < ?').run(now - KEEP_ANSWERS_MS);
        const { changes } = sql(
          'INSERT INTO written (scope, key, fingerprint, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ).run(scope, key, fingerprint, now);
        if (changes === 1) return { state: 'new' } as const;
        const known = sql('SELECT * FROM written WHERE scope = ? AND key = ?').get(scope, key);
        if (known?.fingerprint !== fingerprint) return { state: 'different' } as const;
        const { status, body } = known;
        if (status === null || status === undefined) return { state: 'running' } as const;
        const answer: StoredAnswer = { status: Number(status), body: String(body) };
        return { state: 'done', answer } as const;
      });
    },
    async settle(scope, key, { status, body }) {
      sql('UPDATE written SET status = ?, body = ? WHERE scope = ? AND key = ?').run(
        status,
        body,
        scope,
        key,
      );
    },
    async release(scope, key) {
      sql('DELETE FROM written WHERE scope = ? AND key = ? AND status IS NULL').run(scope, key);
    },

    async document(kind, id) {
      const row = sql('SELECT * FROM document WHERE kind = ? AND id = ?').get(kind, id);
      return row && documentOf(row);
    },
    async documents(kind, group) {
      return sql('SELECT * FROM document WHERE kind = ? AND gathered = ? ORDER BY number')
        .all(kind, group)
        .map(documentOf);
    },
    async saveDocument({ kind, id, group, version, body }) {
      const text = JSON.stringify(body);
      const { changes } =
        version === 1
          ? sql(
              'INSERT INTO document (kind, id, gathered, version, body) VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING',
            ).run(kind, id, group, text)
          : sql('UPDATE document SET version = ?, body = ? WHERE kind = ? AND id = ? AND version = ?').run(
              version,
              text,
              kind,
              id,
              version - 1,
            );
      return changes === 1;
    },

    async close() {
      database.close();
    },
  };
}

function documentOf(row: Record<string, SQLOutputValue>): DocumentRecord {
  const { kind, id, gathered, version } = row;
  return {
    ...{ kind: String(kind), id: String(id), group: String(gathered), version: Number(version) },
    body: readBody<unknown>(row),
  };
}

const UPDATED = "json_extract(body, '$.updatedAt')";

/** The connections of an application, or of one user, that are not gone. */
function listed(userId: string | undefined): string {
  const owner = userId === undefined ? 'application = ?' : 'application = ? AND user = ?';
  return `${owner} AND json_extract(body, '$.status') <> 'gone'`;
}

function ownedBy(applicationId: string, userId: string | undefined): readonly string[] {
  return userId === undefined ? [applicationId] : [applicationId, userId];
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}
