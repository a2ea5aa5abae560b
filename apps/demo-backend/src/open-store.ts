import { join } from 'node:path';
import type { Store } from '@linkspan/server';
import { sqliteStore } from '@linkspan/server/sqlite';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** The store that the environment asks for; PostgreSQL is loaded only if it is that. Throws a StartError where it cannot be opened. */
export async function openStore({ databaseUrl, dataFolder }: Settings): Promise<Store> {
  if (databaseUrl === undefined) return sqliteStore(join(dataFolder, 'linkspan.sqlite'));
  const { postgresStore } = await import('@linkspan/server/postgres');
  return postgresStore(databaseUrl, {
    report: () => console.error('A connection to PostgreSQL was lost; the next one takes its place.'),
  }).catch((error: unknown) => {
    // Only its code: the rest may quote the address, and the password with it.
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartError(
      `The PostgreSQL of DATABASE_URL could not be opened${code}: check that it runs, and the address: postgres://user:password@host/database.`,
    );
  });
}
