import type { DatabaseSync } from 'node:sqlite';
import type { SessionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { readBody, type statementCache } from './rows.ts';
import { together } from './together.ts';

/** The sessions that were minted, and the origins that they named. */
export function sessionTable(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'saveSession' | 'session' | 'changeSession' | 'isNamedOrigin'> {
  return {
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
    async changeSession(id, change) {
      sql('UPDATE minted SET body = json_patch(body, ?) WHERE session = ?').run(JSON.stringify(change), id);
    },
    async isNamedOrigin(origin, now) {
      return sql('SELECT 1 FROM named_origin WHERE origin = ? AND until >= ?').get(origin, now) !== undefined;
    },
  };
}
