import type { ConnectionUpdate } from '@linkspan/protocol';
import { isStale } from '../store/is-stale.ts';
import type {
  AttemptKey,
  AttemptRecord,
  ConnectionRecord,
  ConsentRecord,
  DocumentRecord,
  Owner,
  PageQuery,
  RedirectRecord,
  Reservation,
  SessionRecord,
} from '../store/records.ts';
import { standsOpen } from '../store/stands-open.ts';
import { KEEP_ANSWERS_MS, KEEP_UPDATES, type Store } from '../store/store.ts';
import { waitLane } from '../store/waits.ts';
import { attentionTable } from './attention-table.ts';
import { type Ask, openDatabase, type Row, readBody } from './database.ts';
import { postgresOutbox } from './postgres-outbox.ts';
import { SCHEMA } from './schema.ts';
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

    /** The part of a list that is asked for, of rows that say when they were `updated`. */
    async function page(from: string, owner: readonly unknown[], query: PageQuery, ...thenBy: string[]) {
      const { updatedAfter = -1, updatedBefore = Number.MAX_SAFE_INTEGER, order, limit } = query;
      const columns = ['updated', ...thenBy].map((column) => `${column} ${order === 'asc' ? 'ASC' : 'DESC'}`);
      const within = `FROM (${from}) AS listed WHERE updated > $3 AND updated < $4`;
      const { rows } = await ask(
        `WITH within AS (SELECT * ${within}) SELECT (SELECT count(*) FROM within) AS total, page.* FROM (SELECT 1) AS one
           LEFT JOIN (SELECT * FROM within ORDER BY ${columns.join(', ')} LIMIT $5) AS page ON true
           ORDER BY ${columns.join(', ')}`,
        [...owner, updatedAfter, updatedBefore, limit],
      );
      return { rows: rows.filter(({ updated }) => updated !== null), total: Number(rows[0]?.total) };
    }

    return {
      ...outbox,
      ...attentionTable(database),
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

      saveSession: (session, now) =>
        transact(async (from) => {
          await from(
            'DELETE FROM minted WHERE session IN (SELECT session FROM minted WHERE until < $1 FOR UPDATE SKIP LOCKED)',
            [now],
          );
          await from(
            `INSERT INTO minted (session, application, person, until, body) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (session) DO UPDATE SET until = excluded.until, body = excluded.body`,
            [session.id, ...namesOf(session), session.until, JSON.stringify(session)],
          );
          for (const origin of [...(session.origins ?? [])].sort()) {
            await from(
              'DELETE FROM named_origin WHERE origin IN (SELECT origin FROM named_origin WHERE until < $1 FOR UPDATE SKIP LOCKED)',
              [now],
            );
            await from(
              `INSERT INTO named_origin (origin, until) VALUES ($1, $2)
                 ON CONFLICT (origin) DO UPDATE SET until = greatest(named_origin.until, excluded.until)`,
              [origin, session.until],
            );
          }
        }),
      async session(id) {
        return readBody<SessionRecord>(
          (await ask('SELECT body FROM minted WHERE session = $1', [id])).rows[0],
        );
      },
      changeSession: (id, change) =>
        transact(async (from) => {
          const { rows } = await from('SELECT body FROM minted WHERE session = $1 FOR UPDATE', [id]);
          const session = readBody<SessionRecord>(rows[0]);
          if (!session) return;
          const body = JSON.stringify({ ...session, ...change });
          await from('UPDATE minted SET body = $2 WHERE session = $1', [id, body]);
        }),
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
        }),
      async isNamedOrigin(origin, now) {
        return (
          (await ask('SELECT 1 FROM named_origin WHERE origin = $1 AND until >= $2', [origin, now])).count > 0
        );
      },

      bindSession: (sessionId, key) =>
        transact(async (from) => {
          const row = await attemptRow(from, key);
          if (row) await bind(from, sessionId, row.number);
        }),
      async sessionAttempt(sessionId) {
        const sql = 'SELECT body FROM attempt WHERE number = (SELECT attempt FROM session WHERE id = $1)';
        return readBody<AttemptRecord>((await ask(sql, [sessionId])).rows[0]);
      },

      append: (key, turn, { above = 0, connection, events = [], ...change }) =>
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
          await writeAttempt(from, row.number, { ...row.attempt, ...change, seq });
          if (connection) await writeConnection(from, connection);
          await writeEvents(from, events);
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

      openConnection: (opened) =>
        transact(async (from) => {
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
          if (!rows[0])
            return (await find()) ?? Promise.reject(new Error('The connection was just forgotten.'));
          const id = String(rows[0].id);
          const record: ConnectionRecord = { ...opened, id, connection: { ...opened.connection, id } };
          await writeConnection(from, record);
          return record;
        }),
      async connection(applicationId, id) {
        // Only as the id was given out: "10000001.0" and "010000001" are none.
        if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
        const sql = 'SELECT body FROM connection WHERE id = $1 AND application = $2';
        return readBody<ConnectionRecord>((await ask(sql, [id, applicationId])).rows[0]);
      },
      saveConnection: (connection, events = []) =>
        transact(async (from) => {
          await writeConnection(from, connection);
          await writeEvents(from, events);
        }),
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

      async connectionPage(applicationId, { userId = null, ...query }) {
        const from = `SELECT id, body, updated FROM connection WHERE ${LISTED}`;
        const { rows, total } = await page(from, [applicationId, userId], query, 'id');
        return { records: rows.map((row) => readBody<ConnectionRecord>(row)), total };
      },
      async accountPage(applicationId, { userId = null, ...query }) {
        const from = `SELECT id, body, updated, account, position
          FROM connection, unnest(accounts) WITH ORDINALITY AS found (account, position) WHERE ${LISTED}`;
        const { rows, total } = await page(from, [applicationId, userId], query, 'id', 'position');
        return {
          records: rows.map((row) => ({
            connection: readBody<ConnectionRecord>(row),
            accountId: String(row.account),
          })),
          total,
        };
      },
      async userPage(applicationId, { userId = null, ...query }) {
        const from = `SELECT person, min(at) AS at, max(updated) AS updated FROM connection WHERE ${LISTED} GROUP BY person`;
        const { rows, total } = await page(from, [applicationId, userId], query, 'person');
        return {
          records: rows.map(({ person, at, updated }) => ({
            userId: String(person),
            at: Number(at),
            updatedAt: Number(updated),
          })),
          total,
        };
      },

      async saveRedirect(redirect) {
        const { state, redirectId, attempt, context = null, returnTo = null } = redirect;
        await transact(async (from) => {
          await from('DELETE FROM redirect WHERE attempt = $1 AND state <> $2', [nameOf(attempt), state]);
          await from(
            `INSERT INTO redirect (state, redirect_id, attempt, application, person, context, return_to, body)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (state) DO UPDATE SET body = excluded.body,
               context = coalesce(excluded.context, redirect.context),
               return_to = coalesce(excluded.return_to, redirect.return_to)`,
            [
              state,
              redirectId,
              nameOf(attempt),
              ...namesOf(attempt),
              context,
              returnTo,
              JSON.stringify(redirect),
            ],
          );
        });
      },
      async setReturnTo(key, redirectId, returnTo) {
        const sql = 'UPDATE redirect SET return_to = $1 WHERE redirect_id = $2 AND attempt = $3';
        await ask(sql, [returnTo ?? null, redirectId, nameOf(key)]);
      },
      async takeRedirect(state, context) {
        const { rows } = await ask(
          `DELETE FROM redirect WHERE state = $1 AND ($2::text IS NULL OR coalesce(context, $2) = $2)
             RETURNING body, context, return_to`,
          [state, context ?? null],
        );
        return redirectOf(rows[0]);
      },

      reserve: (scope, key, fingerprint, now) =>
        transact(async (from): Promise<Reservation> => {
          await from(
            `DELETE FROM written WHERE (scope, key) IN (
               SELECT scope, key FROM written WHERE at < $1 FOR UPDATE SKIP LOCKED)`,
            [now - KEEP_ANSWERS_MS],
          );
          const { count } = await from(
            `INSERT INTO written (scope, key, fingerprint, at, holder) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT DO NOTHING`,
            [scope, key, fingerprint, now, shared.holder],
          );
          if (count === 1) return { state: 'new' };
          const { rows } = await from('SELECT * FROM written WHERE scope = $1 AND key = $2 FOR UPDATE', [
            scope,
            key,
          ]);
          const [known] = rows;
          // Released between the two statements: whoever asks again may have it.
          if (!known) return { state: 'running' };
          const { status, body, holder } = known;
          const isNew = status === null && (await shared.hasDied(from, holder));
          if (isNew) {
            await from(
              'UPDATE written SET fingerprint = $3, at = $4, holder = $5 WHERE scope = $1 AND key = $2',
              [...[scope, key, fingerprint, now], shared.holder],
            );
            return { state: 'new' };
          }
          if (known.fingerprint !== fingerprint) return { state: 'different' };
          if (status === null) return { state: 'running' };
          return { state: 'done', answer: { status: Number(status), body: String(body) } };
        }),
      async settle(scope, key, { status, body }) {
        await ask('UPDATE written SET status = $3, body = $4 WHERE scope = $1 AND key = $2', [
          ...[scope, key],
          ...[status, body],
        ]);
      },
      async release(scope, key) {
        await ask('DELETE FROM written WHERE scope = $1 AND key = $2 AND status IS NULL', [scope, key]);
      },

      async document(kind, id) {
        const { rows } = await ask('SELECT * FROM document WHERE kind = $1 AND id = $2', [kind, id]);
        return rows[0] && documentOf(rows[0]);
      },
      async documents(kind, group) {
        const sql = 'SELECT * FROM document WHERE kind = $1 AND gathered = $2 ORDER BY number';
        return (await ask(sql, [kind, group])).rows.map(documentOf);
      },
      async saveDocument({ kind, id, group, version, body }) {
        const text = JSON.stringify(body);
        const { count } =
          version === 1
            ? await ask(
                `INSERT INTO document (kind, id, gathered, version, body) VALUES ($1, $2, $3, 1, $4)
                   ON CONFLICT DO NOTHING`,
                [kind, id, group, text],
              )
            : await ask(
                'UPDATE document SET version = $3, body = $4 WHERE kind = $1 AND id = $2 AND version = $3 - 1',
                [kind, id, version, text],
              );
        return count === 1;
      },

      async close() {
        await shared.close();
        await database.close();
      },
    };
  }
}

const OWNED = 'application = $1 AND person = $2';

/** The connections of an application, or of one user, that are not gone. */
const LISTED = "application = $1 AND ($2::text IS NULL OR person = $2) AND status <> 'gone'";

function namesOf({ applicationId, userId }: Owner): readonly [string, string] {
  return [applicationId, userId];
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}

function documentOf(row: Row): DocumentRecord {
  const { kind, id, gathered, version } = row;
  return {
    ...{ kind: String(kind), id: String(id), group: String(gathered), version: Number(version) },
    body: readBody<unknown>(row),
  };
}

function redirectOf(row: Row | undefined): RedirectRecord | undefined {
  if (!row) return undefined;
  const { context: _, returnTo: __, ...redirect } = readBody<RedirectRecord>(row);
  return {
    ...redirect,
    ...(row.context !== null && { context: String(row.context) }),
    ...(row.return_to !== null && { returnTo: String(row.return_to) }),
  };
}
