import type { DatabaseSync } from 'node:sqlite';
import type { ConnectionRecord, PageQuery } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { transact } from './database.ts';
import { readBody, type statementCache } from './rows.ts';

/** The lists of connections, accounts and users that hosts page through. */
export function connectionPages(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'connectionPage' | 'accountPage' | 'userPage'> {
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

  return {
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
