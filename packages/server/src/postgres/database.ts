import pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** Asks one statement, alone or in the transaction that it was handed to. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<{ rows: Row[]; count: number }>;

export interface Database {
  readonly ask: Ask;
  /** Runs `work` in one transaction: all of it happens, or nothing. Runs it again where another one stood in its way. */
  transact<T>(work: (ask: Ask) => Promise<T>): Promise<T>;
  /** A connection of its own that stays, for notices. */
  connect(): Promise<pg.Client>;
  /** Runs `work` while a lock is held; whoever waits for one keeps no connection from those who hold one. */
  locked<T>(space: number, name: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A deadlock, or a change that another transaction made first: trying again is what they are for. */
const PASSING = ['40001', '40P01'];
const TRIES = 8;

export function openDatabase(url: string, schema: string, report: (error: unknown) => void): Database {
  const settings = {
    connectionString: url,
    options: `-c search_path=${schema}`,
    application_name: `linkspan ${schema}`,
  };
  const pool = new pg.Pool({ ...settings, max: 10 });
  // A connection that breaks while nobody uses it is replaced by the next that is needed.
  pool.on('error', report);
  const waiting = new pg.Pool({ ...settings, max: 10 });
  waiting.on('error', report);

  return {
    ask: (sql, values) => ask(pool, sql, values),
    async transact(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await once(work);
        } catch (error) {
          const code = error instanceof pg.DatabaseError ? error.code : undefined;
          if (tries >= TRIES || code === undefined || !PASSING.includes(code)) throw error;
        }
      }
    },
    async connect() {
      const client = new pg.Client(settings);
      await client.connect();
      return client;
    },
    async locked(space, name, work) {
      const client = await waiting.connect();
      try {
        await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [space, name]);
        return await work();
      } finally {
        // A connection that cannot be asked any more is closed, and the lock with it.
        await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [space, name]).then(
          () => client.release(),
          () => client.release(true),
        );
      }
    },
    async close() {
      await Promise.all([pool.end(), waiting.end()]);
    },
  };

  async function once<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work((sql, values) => ask(client, sql, values));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

async function ask(
  client: pg.Pool | pg.ClientBase,
  sql: string,
  values: readonly unknown[] = [],
): ReturnType<Ask> {
  const { rows, rowCount } = await client.query<Row>(sql, [...values]);
  return { rows, count: rowCount ?? 0 };
}

/** The record in a row's `body`, as this store wrote it. */
export function readBody<T>(row: Row): T;
export function readBody<T>(row: Row | undefined): T | undefined;
export function readBody<T>(row: Row | undefined): T | undefined {
  if (!row) return undefined;
  const record: T = JSON.parse(String(row.body));
  return record;
}
