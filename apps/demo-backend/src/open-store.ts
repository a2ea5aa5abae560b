import { join } from 'node:path';
import type { Store } from '@linkspan/server';
import { sqliteStore } from '@linkspan/server/sqlite';
import type { Settings } from './settings.ts';

/** The store that the environment asks for; PostgreSQL is loaded only if it is that. */
export async function openStore({ databaseUrl, dataFolder }: Settings): Promise<Store> {
  if (databaseUrl === undefined) return sqliteStore(join(dataFolder, 'linkspan.sqlite'));
  const { postgresStore } = await import('@linkspan/server/postgres');
  return postgresStore(databaseUrl, {
    report: () => console.error('A connection to PostgreSQL was lost; the next one takes its place.'),
  });
}
