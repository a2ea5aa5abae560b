import type { DatabaseSync } from 'node:sqlite';
import type { StoredAnswer } from '../store/records.ts';
import { KEEP_ANSWERS_MS, type Store } from '../store/store.ts';
import { transact } from './database.ts';
import type { statementCache } from './rows.ts';

/** What was answered to a request that may come twice. */
export function answerTable(
  database: DatabaseSync,
  sql: ReturnType<typeof statementCache>,
): Pick<Store, 'reserve' | 'settle' | 'release'> {
  return {
    async reserve(scope, key, fingerprint, now) {
      return transact(database, () => {
        sql('DELETE FROM written WHERE at < ?').run(now - KEEP_ANSWERS_MS);
        const { changes } = sql(
          'INSERT INTO written (scope, key, fingerprint, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ).run(scope, key, fingerprint, now);
        if (changes === 1) return { state: 'new' } as const;
        const known = sql('SELECT * FROM written WHERE scope = ? AND key = ?').get(scope, key);
        if (known?.fingerprint !== fingerprint) return { state: 'different' } as const;
        const { status, body } = known;
        if (status === null || status === undefined) return { state: 'running' } as const;
        const answer: StoredAnswer = { status: Number(status), body: String(body) };
        return { state: 'done', answer } as const;
      });
    },
    async settle(scope, key, { status, body }) {
      sql('UPDATE written SET status = ?, body = ? WHERE scope = ? AND key = ?').run(
        status,
        body,
        scope,
        key,
      );
    },
    async release(scope, key) {
      sql('DELETE FROM written WHERE scope = ? AND key = ? AND status IS NULL').run(scope, key);
    },
  };
}
