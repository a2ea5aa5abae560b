import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

/** The record in a row's `body`, as this store wrote it. */
export function readBody<T>(row: Record<string, SQLOutputValue>): T;
export function readBody<T>(row: Record<string, SQLOutputValue> | undefined): T | undefined;
export function readBody<T>(row: Record<string, SQLOutputValue> | undefined): T | undefined {
  if (!row) return undefined;
  const record: T = JSON.parse(String(row.body));
  return record;
}

/** Prepares each statement once. */
export function statementCache(database: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
