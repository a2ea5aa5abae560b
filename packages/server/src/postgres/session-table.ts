import type { SessionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Database, readBody } from './database.ts';
import { namesOf } from './names-of.ts';

/** The sessions that were minted, and the origins that they named. */
export function sessionTable({
  ask,
  transact,
}: Database): Pick<Store, 'saveSession' | 'session' | 'changeSession' | 'isNamedOrigin'> {
  return {
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
      return readBody<SessionRecord>((await ask('SELECT body FROM minted WHERE session = $1', [id])).rows[0]);
    },
    changeSession: (id, change) =>
      transact(async (from) => {
        const { rows } = await from('SELECT body FROM minted WHERE session = $1 FOR UPDATE', [id]);
        const session = readBody<SessionRecord>(rows[0]);
        if (!session) return;
        const body = JSON.stringify({ ...session, ...change });
        await from('UPDATE minted SET body = $2 WHERE session = $1', [id, body]);
      }),
    async isNamedOrigin(origin, now) {
      return (
        (await ask('SELECT 1 FROM named_origin WHERE origin = $1 AND until >= $2', [origin, now])).count > 0
      );
    },
  };
}
