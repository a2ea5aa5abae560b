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
import { type Ask, openDatabase, readBody } from './database.ts';
import { documentTable } from './document-table.ts';
import { namesOf } from './names-of.ts';
import { postgresOutbox } from './postgres-outbox.ts';
import { redirectTable } from './redirect-table.ts';
import { SCHEMA } from './schema.ts';
import { sessionTable } from './session-table.ts';
import { sharing } from './sharing.ts';
import { waitTable } from './wait-table.ts';

export interface PostgresStoreOptions {
  /** The schema that the tables are in, made if it is not there: lower-case letters, digits and underscores. */
  readonly schema?: string;
  /** Hears of connections that broke while nobody used them. */
  readonly report?: (error: unknown) => void;
}

/**
 * A store in PostgreSQL (13 or later), for any number of server processes. `url` is like
 * "postgres://user:password@host/database"; what pools connections in between must keep sessions whole (LISTEN).
 */
export async function postgresStore(url: string, options: PostgresStoreOptions = {}): Promise<Store> {
  const { schema = 'linkspan', report = () => undefined } = options;
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) {
    throw new Error(
      `postgresStore: "${schema}" is not a name of lower-case letters, digits and underscores.`,
    );
  }
  const database = openDatabase(url, schema, report);
  const { ask, transact } = database;
  try {
    await transact(async (from) => {
      // Two processes that start at once would make the same tables.
      await from('SELECT pg_advisory_xact_lock(hashtext($1))', [`linkspan schema ${schema}`]);
      await from(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      await from(SCHEMA);
    });
    return await store();
  } catch (error) {
    await database.close();
    throw error;
  }

  async function store(): Promise<Store> {
    const shared = await sharing(database, schema, report);
    const { outbox, write: writeEvents } = postgresOutbox(database);

    async function attemptRow(from: Ask, key: AttemptKey, lock = '') {
      const sql = `SELECT number, body FROM attempt WHERE application = $1 AND person = $2 AND id = $3 ${lock}`;
      const [row] = (await from(sql, [key.applicationId, key.userId, key.id])).rows;
      return row && { number: row.number, attempt: readBody<AttemptRecord>(row) };
    }

    async function writeAttempt(from: Ask, number: unknown, attempt: AttemptRecord) {
      const sql = 'UPDATE attempt SET open = $1, body = $2 WHERE number = $3';
      await from(sql, [standsOpen(attempt), JSON.stringify(attempt), number]);
    }

    async function bind(from: Ask, sessionId: string, number: unknown) {
      await from(
        'INSERT INTO session (id, attempt) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET attempt = excluded.attempt',
        [sessionId, number],
      );
    }

    async function writeConnection(from: Ask, connection: ConnectionRecord) {
      const { id, status, at, updatedAt, checkedAt = 0 } = connection;
      const accounts = connection.connection.accounts.map((account) => account.id);
      await from(
        `UPDATE connection SET status = $2, at = $3, updated = $4, checked = $5, accounts = $6, body = $7 WHERE id = $1`,
        [id, status, at, updatedAt, Math.max(updatedAt, checkedAt), accounts, JSON.stringify(connection)],
      );
    }

    async function connectionRow(from: Ask, applicationId: string, id: string, lock = '') {
      // Only as the id was given out: "10000001.0" and "010000001" are none.
      if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
      const sql = `SELECT body FROM connection WHERE id = $1 AND application = $2 ${lock}`;
      return readBody<ConnectionRecord>((await from(sql, [id, applicationId])).rows[0]);
    }

    /** Within a transaction. */
    async function openConnection(
      from: Ask,
      opened: Omit<ConnectionRecord, 'id'>,
    ): Promise<ConnectionRecord> {
      const names = [...namesOf(opened), opened.gatewayId];
      const find = async () => {
        const sql = `SELECT body FROM connection WHERE ${OWNED} AND gateway_id = $3`;
        return readBody<ConnectionRecord>((await from(sql, names)).rows[0]);
      };
      // A number that is taken and not used would leave a gap in the ids.
      const known = await find();
      if (known) return known;
      const { rows } = await from(
        `INSERT INTO connection (application, person, gateway_id, status, at, updated, checked, accounts, body)
           VALUES ($1, $2, $3, 'opened', 0, 0, 0, '{}', '') ON CONFLICT DO NOTHING RETURNING id`,
        names,
      );
      if (!rows[0]) return (await find()) ?? Promise.reject(new Error('The connection was just forgotten.'));
      const id = String(rows[0].id);
      const record: ConnectionRecord = { ...opened, id, connection: { ...opened.connection, id } };
      await writeConnection(from, record);
      return record;
    }

    /** Within a transaction. */
    async function changeConnection(
      from: Ask,
      applicationId: string,
      id: string | undefined,
      change: ChangeConnection,
    ) {
      const known = await connectionRow(from, applicationId, id ?? '', 'FOR NO KEY UPDATE');
      const changed = known && change(known);
      if (!changed) return undefined;
      await writeConnection(from, changed.record);
      await writeEvents(from, changed.events ?? []);
      return changed.record;
    }

    return {
      ...outbox,
      ...sessionTable(database),
      ...connectionPages(database),
      ...attentionTable(database),
      ...redirectTable(database),
      ...answerTable(database, shared),
      ...documentTable(database),
      ...waitTable(database, writeEvents),
      shared,

      async recordConsent(consent) {
        await ask(
          'INSERT INTO consent (application, person, key, body) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [consent.applicationId, consent.userId, consent.key, JSON.stringify(consent)],
        );
      },
      async lastConsent(owner) {
        const sql = `SELECT body FROM consent WHERE ${OWNED} ORDER BY number DESC LIMIT 1`;
        return readBody<ConsentRecord>((await ask(sql, namesOf(owner))).rows[0]);
      },
      async consentsOf(owner) {
        const sql = `SELECT body FROM consent WHERE ${OWNED} ORDER BY number`;
        return (await ask(sql, namesOf(owner))).rows.map((row) => readBody<ConsentRecord>(row));
      },

      beginAttempt: (attempt) =>
        transact(async (from) => {
          const { rows } = await from(
            `INSERT INTO attempt (application, person, id, open, body) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT DO NOTHING RETURNING number`,
            [...namesOf(attempt), attempt.id, standsOpen(attempt), JSON.stringify(attempt)],
          );
          const [row] = rows;
          if (!row) return (await attemptRow(from, attempt))?.attempt ?? attempt;
          await bind(from, attempt.sessionId, row.number);
          return attempt;
        }),
      async attempt(key) {
        return (await attemptRow(ask, key))?.attempt;
      },
      changeAttempt: (key, change) =>
        transact(async (from) => {
          const row = await attemptRow(from, key, 'FOR UPDATE');
          if (row) await writeAttempt(from, row.number, { ...row.attempt, ...change });
        }),
      async openAttempts(owner) {
        const { rows } = owner
          ? await ask(`SELECT body FROM attempt WHERE open AND ${OWNED} ORDER BY number DESC`, namesOf(owner))
          : await ask('SELECT body FROM attempt WHERE open ORDER BY number DESC');
        return rows.map((row) => readBody<AttemptRecord>(row));
      },

      forgetUser: (owner) =>
        transact(async (from) => {
          const attempts = `SELECT number FROM attempt WHERE ${OWNED}`;
          for (const statement of [
            `SELECT 1 FROM attempt WHERE ${OWNED} FOR UPDATE`,
            `SELECT 1 FROM connection WHERE ${OWNED} FOR UPDATE`,
            `DELETE FROM consent WHERE ${OWNED}`,
            `DELETE FROM attempt_update WHERE attempt IN (${attempts})`,
            `DELETE FROM session WHERE attempt IN (${attempts})`,
            `DELETE FROM redirect WHERE ${OWNED}`,
            `DELETE FROM attempt WHERE ${OWNED}`,
            `DELETE FROM webhook_delivery WHERE lane IN (SELECT id::text FROM connection WHERE ${OWNED})`,
            `DELETE FROM attention WHERE ${OWNED}`,
            `DELETE FROM connection WHERE ${OWNED}`,
            `DELETE FROM minted WHERE ${OWNED}`,
            `DELETE FROM waiting WHERE ${OWNED}`,
          ]) {
            await from(statement, namesOf(owner));
          }
          await from('DELETE FROM webhook_delivery WHERE lane = $1', [waitLane(owner)]);
          await from('DELETE FROM written WHERE starts_with(scope, $1)', [ownScope(owner)]);
        }),
      bindSession: (sessionId, key) =>
        transact(async (from) => {
          const row = await attemptRow(from, key);
          if (row) await bind(from, sessionId, row.number);
        }),
      async sessionAttempt(sessionId) {
        const sql = 'SELECT body FROM attempt WHERE number = (SELECT attempt FROM session WHERE id = $1)';
        return readBody<AttemptRecord>((await ask(sql, [sessionId])).rows[0]);
      },

      append: (key, turn, { above = 0, connection, ...change }) =>
        transact(async (from) => {
          const row = await attemptRow(from, key, 'FOR UPDATE');
          if (!row) return undefined;
          if (isStale(row.attempt, change.gatewaySeq)) return undefined;
          const seq = Math.max(row.attempt.seq, above) + 1;
          await from('INSERT INTO attempt_update (attempt, seq, body) VALUES ($1, $2, $3)', [
            row.number,
            seq,
            JSON.stringify({ ...turn, seq }),
          ]);
          await from(
            `DELETE FROM attempt_update WHERE attempt = $1 AND seq <=
               (SELECT seq FROM attempt_update WHERE attempt = $1 ORDER BY seq DESC LIMIT 1 OFFSET $2)`,
            [row.number, KEEP_UPDATES],
          );
          const changed = { ...row.attempt, ...change, seq };
          await writeAttempt(from, row.number, changed);
          if (connection) await changeConnection(from, key.applicationId, changed.connectionId, connection);
          await shared.tell(from, 'turn', key);
          return seq;
        }),
      async updates(key, after) {
        const { rows } = await ask(
          `SELECT body FROM attempt_update WHERE seq > $1 AND attempt =
             (SELECT number FROM attempt WHERE application = $2 AND person = $3 AND id = $4) ORDER BY seq`,
          [after, ...namesOf(key), key.id],
        );
        return rows.map((row) => readBody<ConnectionUpdate>(row));
      },

      openConnection: (opened) => transact((from) => openConnection(from, opened)),
      openConnectionOf: (attempt, opened) =>
        transact(async (from) => {
          // Whoever forgets the user meanwhile waits, and then finds the connection too.
          return (await attemptRow(from, attempt, 'FOR SHARE')) && openConnection(from, opened);
        }),
      connection: (applicationId, id) => connectionRow(ask, applicationId, id),
      changeConnection: (applicationId, id, change) =>
        transact((from) => changeConnection(from, applicationId, id, change)),
      claimChecks: ({ status, before, now, limit }) =>
        transact(async (from) => {
          const { rows } = await from(
            `SELECT body FROM connection WHERE status = $1 AND checked <= $2 ORDER BY checked LIMIT $3
               FOR UPDATE SKIP LOCKED`,
            [status, before, limit],
          );
          const claimed = rows.map((row) => ({ ...readBody<ConnectionRecord>(row), checkedAt: now }));
          for (const record of claimed) await writeConnection(from, record);
          return claimed;
        }),
      async connectionsOf(owner) {
        const { rows } = await ask(
          `SELECT body FROM connection WHERE ${OWNED} ORDER BY id DESC`,
          namesOf(owner),
        );
        return rows.map((row) => readBody<ConnectionRecord>(row));
      },

      async close() {
        await shared.close();
        await database.close();
      },
    };
  }
}

const OWNED = 'application = $1 AND person = $2';
