import type pg from 'pg';
import type { AttemptKey } from '../store/records.ts';
import type { SharedNews, SharedStore } from '../store/shared-store.ts';
import type { Ask, Database } from './database.ts';

/** Keeps locks of holders apart from those of names: each pair of numbers is one lock. */
const NAMES = 7_001;

const RECONNECT_MS = 1_000;

export interface Sharing extends SharedStore {
  /** This process, among those that share the database. */
  readonly holder: string;
  /** Whether the process with that number has died: it holds its own number's lock as long as it lives. */
  hasDied(ask: Ask, holder: unknown): Promise<boolean>;
  /** Tells the others, when the transaction is through. */
  tell(ask: Ask, kind: SharedNews['kind'], attempt: AttemptKey): Promise<void>;
  close(): Promise<void>;
}

export async function sharing(
  database: Database,
  schema: string,
  report: (error: unknown) => void,
): Promise<Sharing> {
  const { ask, transact } = database;
  const holder = newHolder();
  const channel = `${schema}_news`;
  const hearers = new Set<(news: SharedNews) => void>();
  let closed = false;
  let line = await open();

  async function open(): Promise<pg.Client> {
    const client = await database.connect();
    client.on('notification', ({ payload }) => {
      const news = payload === undefined ? undefined : readNews(payload);
      if (news && news.from !== holder) for (const hear of hearers) hear(news);
    });
    client.on('error', (error) => {
      if (closed) return;
      report(error);
      reopen();
    });
    await client.query(`LISTEN ${channel}`);
    await client.query('SELECT pg_advisory_lock($1::bigint)', [holder]);
    return client;
  }

  function reopen() {
    setTimeout(() => {
      if (closed) return;
      open().then(
        (client) => {
          line = client;
        },
        (error) => {
          report(error);
          reopen();
        },
      );
    }, RECONNECT_MS);
  }

  async function hasDied(from: Ask, other: unknown): Promise<boolean> {
    if (other === null || String(other) === holder) return false;
    const { rows } = await from('SELECT pg_try_advisory_xact_lock_shared($1::bigint) AS free', [other]);
    return rows[0]?.free === true;
  }

  async function tell(from: Ask, kind: SharedNews['kind'], { applicationId, userId, id }: AttemptKey) {
    const news = { from: holder, kind, attempt: { applicationId, userId, id } };
    await from('SELECT pg_notify($1, $2)', [channel, JSON.stringify(news)]);
  }

  return {
    holder,
    hasDied,
    tell,
    listen(hear) {
      hearers.add(hear);
    },
    hold: (attempt, take) =>
      transact(async (from) => {
        const { rows } = await from(
          `SELECT number, holder FROM attempt WHERE ${KEY} FOR UPDATE`,
          keyOf(attempt),
        );
        const [row] = rows;
        if (!row) return true;
        if (String(row.holder) === holder) return true;
        const free = row.holder === null || (await hasDied(from, row.holder));
        if (!free && !take) return false;
        await from('UPDATE attempt SET holder = $1 WHERE number = $2', [holder, row.number]);
        if (!free) await tell(from, 'taken', attempt);
        return true;
      }),
    async letGo(attempt) {
      await ask(`UPDATE attempt SET holder = NULL WHERE ${KEY} AND holder = $4`, [...keyOf(attempt), holder]);
    },
    isHeldElsewhere: (attempt) =>
      transact(async (from) => {
        const { rows } = await from(`SELECT holder FROM attempt WHERE ${KEY}`, keyOf(attempt));
        const other = rows[0]?.holder ?? null;
        return other !== null && String(other) !== holder && !(await hasDied(from, other));
      }),
    inTurn: (name, work) => database.locked(NAMES, `${schema} ${name}`, work),
    async close() {
      closed = true;
      await line.end();
    },
  };
}

const KEY = 'application = $1 AND person = $2 AND id = $3';

function keyOf({ applicationId, userId, id }: AttemptKey): readonly string[] {
  return [applicationId, userId, id];
}

/** A number that no other process has: 62 random bits. */
function newHolder(): string {
  const [number = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return String(number >> 2n);
}

/** What a process of this very code wrote. */
function readNews(payload: string): (SharedNews & { readonly from: string }) | undefined {
  const news: SharedNews & { readonly from: string } = JSON.parse(payload);
  return news;
}
