import type { Reservation } from '../store/records.ts';
import { KEEP_ANSWERS_MS, type Store } from '../store/store.ts';
import type { Database } from './database.ts';
import type { sharing } from './sharing.ts';

/** What was answered to a request that may come twice, and which process is answering. */
export function answerTable(
  { ask, transact }: Database,
  shared: Awaited<ReturnType<typeof sharing>>,
): Pick<Store, 'reserve' | 'settle' | 'release'> {
  return {
    reserve: (scope, key, fingerprint, now) =>
      transact(async (from): Promise<Reservation> => {
        await from(
          `DELETE FROM written WHERE (scope, key) IN (
             SELECT scope, key FROM written WHERE at < $1 FOR UPDATE SKIP LOCKED)`,
          [now - KEEP_ANSWERS_MS],
        );
        const { count } = await from(
          `INSERT INTO written (scope, key, fingerprint, at, holder) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING`,
          [scope, key, fingerprint, now, shared.holder],
        );
        if (count === 1) return { state: 'new' };
        const { rows } = await from('SELECT * FROM written WHERE scope = $1 AND key = $2 FOR UPDATE', [
          scope,
          key,
        ]);
        const [known] = rows;
        // Released between the two statements: whoever asks again may have it.
        if (!known) return { state: 'running' };
        const { status, body, holder } = known;
        const isNew = status === null && (await shared.hasDied(from, holder));
        if (isNew) {
          await from(
            'UPDATE written SET fingerprint = $3, at = $4, holder = $5 WHERE scope = $1 AND key = $2',
            [...[scope, key, fingerprint, now], shared.holder],
          );
          return { state: 'new' };
        }
        if (known.fingerprint !== fingerprint) return { state: 'different' };
        if (status === null) return { state: 'running' };
        return { state: 'done', answer: { status: Number(status), body: String(body) } };
      }),
    async settle(scope, key, { status, body }) {
      await ask('UPDATE written SET status = $3, body = $4 WHERE scope = $1 AND key = $2', [
        ...[scope, key],
        ...[status, body],
      ]);
    },
    async release(scope, key) {
      await ask('DELETE FROM written WHERE scope = $1 AND key = $2 AND status IS NULL', [scope, key]);
    },
  };
}
