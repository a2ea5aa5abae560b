import type { ConnectionUpdate } from '@linkspan/protocol';
import { isStale } from '../store/is-stale.ts';
import { ownScope } from '../store/own-scope.ts';
import type { AttemptKey, AttemptRecord, ConnectionRecord, ConsentRecord } from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { type ChangeConnection, KEEP_UPDATES, type Store } from '../store/store.ts';
import { waitLane } from '../store/waits.ts';
import { answerTable } from './answer-table.ts';
import { attentionTable } from './attention-table.ts';
import { connectionPages } from './connection-pages.ts';
import { openDatabase, transact } from './database.ts';
import { documentTable } from './document-table.ts';
import { OUTBOX_SCHEMA } from './outbox-schema.ts';
import { redirectTable } from './redirect-table.ts';
import { readBody, statementCache } from './rows.ts';
import { CHECKED, SCHEMA, STATUS } from './schema.ts';
import { sessionTable } from './session-table.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
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

  function writeConnection(connection: ConnectionRecord) {
    sql('UPDATE connection SET body = ? WHERE id = ?').run(JSON.stringify(connection), Number(connection.id));
  }

  function connectionRow(applicationId: string, id: string) {
    // Only as the id was given out: "10000001.0" and "010000001" are none.
    if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
    const row = sql('SELECT body FROM connection WHERE id = ? AND application = ?').get(
      Number(id),
      applicationId,
    );
    return readBody<ConnectionRecord>(row);
  }

  /** Within a transaction. */
  function openConnection(opened: Omit<ConnectionRecord, 'id'>): ConnectionRecord {
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
  }

  /** Within a transaction. */
  function changeConnection(applicationId: string, id: string | undefined, change: ChangeConnection) {
    const known = connectionRow(applicationId, id ?? '');
    const changed = known && change(known);
    if (!changed) return undefined;
    writeConnection(changed.record);
    writeEvents(changed.events ?? []);
    return changed.record;
  }

  return {
    ...outbox,
    ...sessionTable(database, sql),
    ...connectionPages(database, sql),
    ...attentionTable(database, sql),
    ...redirectTable(database, sql),
    ...answerTable(database, sql),
    ...documentTable(sql),
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
        const scope = ownScope({ applicationId, userId });
        sql('DELETE FROM written WHERE substr(scope, 1, length(?1)) = ?1').run(scope);
      });
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
        const changed = { ...row.attempt, ...change, seq };
        writeAttempt(row.number, changed);
        if (connection) changeConnection(key.applicationId, changed.connectionId, connection);
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
      return transact(database, () => openConnection(opened));
    },
    async openConnectionOf(attempt, opened) {
      return transact(database, () => (attemptRow(attempt) ? openConnection(opened) : undefined));
    },
    async connection(applicationId, id) {
      return connectionRow(applicationId, id);
    },
    async changeConnection(applicationId, id, change) {
      return transact(database, () => changeConnection(applicationId, id, change));
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

    async close() {
      database.close();
    },
  };
}
