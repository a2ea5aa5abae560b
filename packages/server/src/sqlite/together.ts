import type { DatabaseSync } from 'node:sqlite';
import { transact } from './database.ts';

/**
 * So many are written without waiting for more: were all that is asked at once answered at once, whoever asks would go on
 * doing so in step, and all of it outlive the young generation.
 */
const MOST = 32;

/**
 * A write that shares its transaction with those of the same moment, which `write` is given all at once: the disk is
 * waited for once for all of them. Each promise resolves when what was written is durable; if one fails, all of them do.
 */
export function together<Arguments extends readonly unknown[]>(
  database: DatabaseSync,
  write: (calls: readonly Arguments[]) => void,
): (...args: Arguments) => Promise<void> {
  let waiting: Arguments[] = [];
  let settle: ((outcome: Promise<void>) => void) | undefined;
  let written = Promise.resolve();

  function commit() {
    if (!settle) return;
    const now = waiting;
    waiting = [];
    settle((async () => transact(database, () => write(now)))());
    settle = undefined;
  }

  return (...args) => {
    waiting.push(args);
    if (!settle) {
      written = new Promise((resolve) => {
        settle = resolve;
      });
      setImmediate(commit);
    }
    const own = written;
    if (waiting.length >= MOST) commit();
    return own;
  };
}
