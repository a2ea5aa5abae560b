import type { DatabaseSync } from 'node:sqlite';
import type { AttentionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { transact } from './database.ts';
import { readBody, type statementCache } from './rows.ts';

/** Whose connections there are, and what they want of their persons. */
export function attentionTable(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'owners' | 'changeAttention' | 'attention'> {
  return {
    async owners(after, limit) {
      const rows = sql(
        `SELECT DISTINCT application, user FROM connection WHERE (application, user) > (?, ?)
           ORDER BY application, user LIMIT ?`,
      ).all(after?.applicationId ?? '', after?.userId ?? '', limit);
      return rows.map(({ application, user }) => ({
        applicationId: String(application),
        userId: String(user),
      }));
    },
    async changeAttention({ applicationId, userId, id: connectionId }, change) {
      return transact(database, () => {
        const id = Number(connectionId);
        if (!sql('SELECT 1 FROM connection WHERE id = ?').get(id)) return [];
        const known = readBody<AttentionRecord>(
          sql('SELECT body FROM attention WHERE connection = ?').get(id),
        );
        const items = change(known?.items ?? []);
        const record: AttentionRecord = { applicationId, userId, connectionId, items };
        if (items.length === 0) sql('DELETE FROM attention WHERE connection = ?').run(id);
        else
          sql(
            'INSERT OR REPLACE INTO attention (connection, application, user, body) VALUES (?, ?, ?, ?)',
          ).run(id, applicationId, userId, JSON.stringify(record));
        return items;
      });
    },
    async attention({ applicationId, userId }, after, limit) {
      const page = 'AND connection > ? ORDER BY connection LIMIT ?';
      const start = Number(after ?? 0);
      const rows =
        userId === undefined
          ? sql(`SELECT body FROM attention WHERE application = ? ${page}`).all(applicationId, start, limit)
          : sql(`SELECT body FROM attention WHERE application = ? AND user = ? ${page}`).all(
              applicationId,
              userId,
              start,
              limit,
            );
      return rows.map((row) => readBody<AttentionRecord>(row));
    },
  };
}
