import type { AttentionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Database, readBody } from './database.ts';

/** Whose connections there are, and what they want of their persons. */
export function attentionTable({
  ask,
  transact,
}: Database): Pick<Store, 'owners' | 'changeAttention' | 'attention'> {
  return {
    async owners(after, limit) {
      const { rows } = await ask(
        `SELECT DISTINCT application, person FROM connection WHERE (application, person) > ($1, $2)
           ORDER BY application, person LIMIT $3`,
        [after?.applicationId ?? '', after?.userId ?? '', limit],
      );
      return rows.map(({ application, person }) => ({
        applicationId: String(application),
        userId: String(person),
      }));
    },
    changeAttention: ({ applicationId, userId, id: connectionId }, change) =>
      transact(async (from) => {
        // The connection's row stands for what is not there yet: two who notice the same wait for each other.
        const there = await from('SELECT 1 FROM connection WHERE id = $1 FOR NO KEY UPDATE', [connectionId]);
        if (there.count === 0) return [];
        const sql = 'SELECT body FROM attention WHERE connection = $1';
        const known = readBody<AttentionRecord>((await from(sql, [connectionId])).rows[0]);
        const items = change(known?.items ?? []);
        const record: AttentionRecord = { applicationId, userId, connectionId, items };
        if (items.length === 0) await from('DELETE FROM attention WHERE connection = $1', [connectionId]);
        else
          await from(
            `INSERT INTO attention (connection, application, person, body) VALUES ($1, $2, $3, $4)
               ON CONFLICT (connection) DO UPDATE SET body = excluded.body`,
            [connectionId, applicationId, userId, JSON.stringify(record)],
          );
        return items;
      }),
    async attention({ applicationId, userId }, after, limit) {
      const { rows } = await ask(
        `SELECT body FROM attention WHERE application = $1 AND ($2::text IS NULL OR person = $2)
           AND connection > $3 ORDER BY connection LIMIT $4`,
        [applicationId, userId ?? null, after ?? '0', limit],
      );
      return rows.map((row) => readBody<AttentionRecord>(row));
    },
  };
}
