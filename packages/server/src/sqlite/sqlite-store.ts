import type { ConnectionUpdate } from '@linkspan/protocol';
import type { AttemptKey, AttemptRecord, ConnectionRecord, StoredAnswer } from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { KEEP_ANSWERS_MS, KEEP_UPDATES, type Store } from '../store/store.ts';
import { openDatabase, transact } from './database.ts';
import { readBody, statementCache } from './rows.ts';
import { SCHEMA } from './schema.ts';

/** A store in one file of SQLite: survives `kill -9`, needs nothing installed, serves one process. */
export function sqliteStore(path: string): Store {
  const database = openDatabase(path, SCHEMA);
  const sql = statementCache(database);

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

  function writeConnection(connection: ConnectionRecord) {
    sql('UPDATE connection SET body = ? WHERE id = ?').run(JSON.stringify(connection), Number(connection.id));
  }

  return {
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

    async append(key, turn, { above = 0, connection, ...change }) {
      return transact(database, () => {
        const row = attemptRow(key);
        if (!row) return undefined;
        if (change.gatewaySeq !== undefined && change.gatewaySeq <= row.attempt.gatewaySeq) return undefined;
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
          "INSERT INTO connection (application, user, gateway_id, body) VALUES (?, ?, ?, '')",
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
    async saveConnection(connection) {
      writeConnection(connection);
    },
    async connectionsOf({ applicationId, userId }) {
      return sql('SELECT body FROM connection WHERE application = ? AND user = ? ORDER BY id DESC')
        .all(applicationId, userId)
        .map((row) => readBody<ConnectionRecord>(row));
    },

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
    async takeRedirect(state) {
      return readBody(sql('DELETE FROM redirect WHERE state = ? RETURNING body').get(state));
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

    async close() {
      database.close();
    },
  };
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}
