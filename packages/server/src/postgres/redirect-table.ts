import type { AttemptKey, RedirectRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Database, type Row, readBody } from './database.ts';
import { namesOf } from './names-of.ts';

/** The redirects that are on their way, by the state they come back with. */
export function redirectTable({
  ask,
  transact,
}: Database): Pick<Store, 'saveRedirect' | 'setReturnTo' | 'takeRedirect'> {
  return {
    async saveRedirect(redirect) {
      const { state, redirectId, attempt, context = null, returnTo = null } = redirect;
      await transact(async (from) => {
        const sql = 'SELECT 1 FROM attempt WHERE application = $1 AND person = $2 AND id = $3 FOR SHARE';
        if ((await from(sql, [...namesOf(attempt), attempt.id])).count === 0) return;
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
  };
}

function nameOf({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
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
