import type { DatabaseSync } from 'node:sqlite';
import type { AttemptKey } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { transact } from './database.ts';
import { readBody, type statementCache } from './rows.ts';

/** The redirects that are on their way, by the state they come back with. */
export function redirectTable(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'saveRedirect' | 'setReturnTo' | 'takeRedirect'> {
  return {
    async saveRedirect(redirect) {
      transact(database, () => {
        const { applicationId, userId, id } = redirect.attempt;
        const attempt = sql('SELECT 1 FROM attempt WHERE application = ? AND user = ? AND id = ?');
        if (!attempt.get(applicationId, userId, id)) return;
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
  };
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}
