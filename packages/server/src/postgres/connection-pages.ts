import type { ConnectionRecord, PageQuery } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Database, readBody } from './database.ts';

/** The lists of connections, accounts and users that hosts page through. */
export function connectionPages({
  ask,
}: Database): Pick<Store, 'connectionPage' | 'accountPage' | 'userPage'> {
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
  };
}

/** The connections of an application, or of one user, that are not gone. */
const LISTED = "application = $1 AND ($2::text IS NULL OR person = $2) AND status <> 'gone'";
