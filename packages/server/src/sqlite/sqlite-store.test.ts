import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeStore } from '../contract/describe-store.ts';
import { sqliteStore } from './sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkspan-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

describeStore('the sqlite store', async () => {
  count += 1;
  const path = join(folder, `${count}.sqlite`);
  return { store: sqliteStore(path), reopen: async () => sqliteStore(path) };
});
