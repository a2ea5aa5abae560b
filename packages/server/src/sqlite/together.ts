import type { DatabaseSync } from 'node:sqlite';
import { transact } from './database.ts';

/**
 * A write that shares its transaction with those of the same moment, which `write` is given all at once: the disk is
 * waited for once for all of them. Each promise resolves when what was written is durable; if one fails, all of them do.
 */
export function together<Arguments extends readonly unknown[]>(
  database: DatabaseSync,
  write: (calls: readonly Arguments[]) => void,
): (...args: Arguments) => Promise<void> {
  let waiting: Arguments[] = [];
  let written: Promise<void> | undefined;

  function commit() {
    const now = waiting;
    waiting = [];
    written = undefined;
    transact(database, () => write(now));
  }

  return (...args) => {
    waiting.push(args);
    written ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          commit();
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
    return written;
  };
}
