import { openDatabase, transact } from './database.ts';
import { statementCache } from './rows.ts';

/** Durable texts by key. A promise that resolved outlives the process. */
export interface SqliteLedger {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that begin with `prefix`, in order. */
  list(prefix: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A key-value store in one file of SQLite, for what a gateway itself has to remember. */
export function sqliteLedger(path: string): SqliteLedger {
  const database = openDatabase(
    path,
    'CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  );
  const sql = statementCache(database);
  return {
    async get(key) {
      const row = sql('SELECT value FROM entry WHERE key = ?').get(key);
      return row && String(row.value);
    },
    async set(key, value) {
      transact(database, () =>
        sql('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)').run(key, value),
      );
    },
    async delete(key) {
      sql('DELETE FROM entry WHERE key = ?').run(key);
    },
    async list(prefix) {
      const rows = sql('SELECT key FROM entry WHERE substr(key, 1, ?) = ? ORDER BY key').all(
        prefix.length,
        prefix,
      );
      return rows.map((row) => String(row.key));
    },
    async close() {
      database.close();
    },
  };
}
