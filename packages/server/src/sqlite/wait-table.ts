import type { DatabaseSync } from 'node:sqlite';
import type { OutboxEvent } from '../store/outbox.ts';
import type { WaitRecord, Waits } from '../store/waits.ts';
import { transact } from './database.ts';
import { readBody, type statementCache } from './rows.ts';

/** Who waits for which provider; `write` writes events into the transaction that is open. */
export function waitTable(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
  write: (events: readonly OutboxEvent[]) => void,
): Waits {
  return {
    async addWait(wait) {
      sql(
        `INSERT INTO waiting (application, user, provider, id, at, body) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (application, user, provider) DO NOTHING`,
      ).run(wait.applicationId, wait.userId, wait.providerId, wait.id, wait.at, JSON.stringify(wait));
    },
    async waitOf({ applicationId, userId }, providerId) {
      return readBody<WaitRecord>(
        sql('SELECT body FROM waiting WHERE application = ? AND user = ? AND provider = ?').get(
          applicationId,
          userId,
          providerId,
        ),
      );
    },
    async waitedFor() {
      const last = 'SELECT max(number) FROM waiting GROUP BY application, provider';
      return sql(`SELECT body FROM waiting WHERE number IN (${last}) ORDER BY number`)
        .all()
        .map((row) => readBody<WaitRecord>(row));
    },
    async waits(applicationId, providerId, limit) {
      return sql('SELECT body FROM waiting WHERE application = ? AND provider = ? ORDER BY number LIMIT ?')
        .all(applicationId, providerId, limit)
        .map((row) => readBody<WaitRecord>(row));
    },
    async endWait({ id }, event) {
      transact(database, () => {
        const { changes } = sql('DELETE FROM waiting WHERE id = ?').run(id);
        if (changes === 1 && event) write([event]);
      });
    },
    async forgetWaits(before) {
      sql('DELETE FROM waiting WHERE at < ?').run(before);
    },
  };
}
