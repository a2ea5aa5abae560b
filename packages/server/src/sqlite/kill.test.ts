import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sqliteStore } from './sqlite-store.ts';

const KILLS = process.env.LINKSPAN_SCALE === 'full' ? 200 : 5;
const WRITER = fileURLToPath(new URL('../../test/writer.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'linkspan-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

test(`after ${KILLS} kills in the middle of writing, everything acknowledged is there`, async () => {
  const path = join(folder, 'store.sqlite');
  const acknowledged: string[] = [];
  for (let run = 0; run < KILLS; run += 1) {
    acknowledged.push(...(await writeUntilKilled(path, run)));
  }
  const store = sqliteStore(path);
  const owner = { applicationId: 'app', userId: 'jane' };
  const connections = new Map((await store.connectionsOf(owner)).map((record) => [record.id, record]));
  let lastConsent = '';
  for (const line of acknowledged) {
    const [kind, first = '', key = ''] = line.split(' ');
    if (kind === 'consent') {
      lastConsent = first;
      continue;
    }
    expect(connections.get(first)).toMatchObject({ gatewayId: key, status: 'verified' });
    expect(await store.sessionAttempt(key)).toMatchObject({ id: key, status: 'verified', seq: 1 });
  }
  const consent = await store.lastConsent(owner);
  expect(consent && numberOf(consent.key)).toBeGreaterThanOrEqual(numberOf(lastConsent));
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
  await store.close();
}, 600_000);

/** The lines a writer acknowledged before it was killed, a little after its first ones. */
async function writeUntilKilled(path: string, run: number): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, path, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const enough = 12 + Math.floor(Math.random() * 40);
  writer.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > enough) writer.kill('SIGKILL');
  });
  await once(writer, 'close');
  return text.split('\n').slice(0, -1);
}

/** Runs and writes in order: the later one has the higher number. */
function numberOf(key: string): number {
  const [run = 0, count = 0] = key.split('-').map(Number);
  return run * 1_000_000 + count;
}
