import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sqliteStore } from './sqlite-store.ts';

const KILLS = process.env.LINKSPAN_SCALE === 'full' ? 100 : 3;
const WRITERS = ['w0', 'w1', 'w2', 'w3'];
const PROGRAM = fileURLToPath(new URL('../../test/writer.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'linkspan-kill-'));
afterAll(() => rmSync(folder, { recursive: true }));

test(`after ${KILLS} kills under ${WRITERS.length} writers nothing acknowledged is lost, and nothing is there twice`, async () => {
  const path = join(folder, 'store.sqlite');
  const made = sqliteStore(path);
  await made.addEndpoint({
    ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
    ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
  });
  await made.close();
  const acknowledged: string[] = [];
  for (let run = 0; run < KILLS; run += 1) acknowledged.push(...(await writeUntilKilled(path, run)));

  const store = sqliteStore(path);
  for (const userId of WRITERS) {
    const owner = { applicationId: 'app', userId };
    const records = await store.connectionsOf(owner);
    const connections = new Map(records.map((record) => [record.id, record]));
    expect(new Set(records.map(({ gatewayId }) => gatewayId)).size).toBe(records.length);
    let lastConsent = '';
    for (const line of acknowledged.filter((line) => line.includes(` ${userId}-`))) {
      const [kind, first = '', key = ''] = line.split(' ');
      if (kind === 'consent') {
        lastConsent = first;
        continue;
      }
      expect(connections.get(first)).toMatchObject({ gatewayId: key, status: 'verified' });
      expect(await store.sessionAttempt(key)).toMatchObject({ id: key, status: 'verified', seq: 1 });
      expect(await store.updates({ ...owner, id: key }, 0)).toHaveLength(1);
      expect(await store.delivery('e1', key)).toMatchObject({ event: { lane: first } });
    }
    // One that was killed each time before its first write has acknowledged nothing.
    if (lastConsent) {
      const consent = await store.lastConsent(owner);
      expect(consent && numberOf(consent.key)).toBeGreaterThanOrEqual(numberOf(lastConsent));
    }
    // An event is there if and only if what it tells of is.
    for (const { id, gatewayId, status } of records) {
      const delivery = await store.delivery('e1', gatewayId);
      expect(delivery?.event.lane).toBe(status === 'verified' ? id : undefined);
    }
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 10);
  console.log(`${KILLS} kills, ${acknowledged.length} acknowledged, 0 lost, 0 twice`);
  await store.close();
}, 900_000);

/** The lines that the writers acknowledged before all were killed, a little after their first ones. */
async function writeUntilKilled(path: string, run: number): Promise<string[]> {
  const texts = new Map<ChildProcess, string>();
  const enough = 30 + Math.floor(Math.random() * 100);
  for (const name of WRITERS) {
    const writer = spawn(process.execPath, [PROGRAM, path, `${name}-${run}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    texts.set(writer, '');
    writer.stdout.on('data', (chunk: Buffer) => {
      texts.set(writer, texts.get(writer) + chunk.toString());
      const lines = [...texts.values()].join('').split('\n').length;
      if (lines > enough) for (const each of texts.keys()) each.kill('SIGKILL');
    });
  }
  await Promise.all([...texts.keys()].map((writer) => once(writer, 'close')));
  return [...texts.values()].flatMap((text) => text.split('\n').slice(0, -1));
}

/** Runs and writes in order: the later one has the higher number. */
function numberOf(key: string): number {
  const [run = 0, count = 0] = key.split('-').slice(1).map(Number);
  return run * 1_000_000 + count;
}
