import type { OutboxEvent } from '../store/outbox.ts';
import type { WaitRecord, Waits } from '../store/waits.ts';
import { type Ask, type Database, readBody } from './database.ts';

/** Who waits for which provider; `write` writes events into the transaction that it is handed. */
export function waitTable(
  { ask, transact }: Database,
  write: (from: Ask, events: readonly OutboxEvent[]) => Promise<void>,
): Waits {
  return {
    async addWait(wait) {
      await ask(
        `INSERT INTO waiting (application, person, provider, id, at, body) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (application, person, provider) DO NOTHING`,
        [wait.applicationId, wait.userId, wait.providerId, wait.id, wait.at, JSON.stringify(wait)],
      );
    },
    async waitOf({ applicationId, userId }, providerId) {
      const sql = 'SELECT body FROM waiting WHERE application = $1 AND person = $2 AND provider = $3';
      return readBody<WaitRecord>((await ask(sql, [applicationId, userId, providerId])).rows[0]);
    },
    async waitedFor() {
      const last = 'SELECT max(number) FROM waiting GROUP BY application, provider';
      const { rows } = await ask(`SELECT body FROM waiting WHERE number IN (${last}) ORDER BY number`);
      return rows.map((row) => readBody<WaitRecord>(row));
    },
    async waits(applicationId, providerId, limit) {
      const { rows } = await ask(
        'SELECT body FROM waiting WHERE application = $1 AND provider = $2 ORDER BY number LIMIT $3',
        [applicationId, providerId, limit],
      );
      return rows.map((row) => readBody<WaitRecord>(row));
    },
    endWait: ({ id }, event) =>
      transact(async (from) => {
        const { count } = await from('DELETE FROM waiting WHERE id = $1', [id]);
        if (count === 1 && event) await write(from, [event]);
      }),
    async forgetWaits(before) {
      await ask('DELETE FROM waiting WHERE at < $1', [before]);
    },
  };
}
