import { openDatabase, transact } from './database.ts';
import { statementCache } from './rows.ts';

/** Durable texts by key. A promise that resolved outlives the process. */
export interface SqliteLedger {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
  /**
   * Writes a text unless another than `before` stands there (undefined: unless any does), and answers with the one that
   * stands then: of two processes that do so at once, one wins.
   */
  replace(key: string, before: string | undefined, value: string): Promise<string>;
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

  function read(key: string): string | undefined {
    const row = sql('SELECT value FROM entry WHERE key = ?').get(key);
    return row && String(row.value);
  }

  function write(key: string, value: string) {
    sql('INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)').run(key, value);
  }

  return {
    async get(key) {
      return read(key);
    },
    async set(key, value) {
      transact(database, () => write(key, value));
    },
    async replace(key, before, value) {
      return transact(database, () => {
        const known = read(key);
        if (known !== undefined && known !== before) return known;
        write(key, value);
        return value;
      });
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
