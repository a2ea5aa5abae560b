import { afterAll, beforeAll, describe } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '../../test/postgres-server.ts';
import { describeStore } from '../contract/describe-store.ts';
import { postgresStore } from './postgres-store.ts';

const programs = findPostgres();

describe.skipIf(!programs)('in a database of its own', () => {
  let server: PostgresServer;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server?.stop());

  describeStore('the PostgreSQL store', async () => {
    count += 1;
    const open = () => postgresStore(server.url, { schema: `contract_${count}` });
    return { store: await open(), reopen: open };
  });
});
