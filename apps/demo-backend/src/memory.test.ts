import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, ready, start } from './testing/start-server.ts';

const data = mkdtempSync(join(tmpdir(), 'linkspan-memory-'));
let port: number;
let server: ChildProcess;

beforeAll(async () => {
  port = await freePort();
  server = start({ PORT: String(port), LINKSPAN_DATA: data, LINKSPAN_PACE: '0' });
  await ready(server, port);
}, 30_000);

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

test('it stays small while many pages load and many names are searched', async () => {
  const headers = { 'accept-encoding': 'br' };
  const page = await (await fetch(`http://localhost:${port}/`, { headers })).text();
  const assets = [...page.matchAll(/(?:src|href)="(\/assets[^"]+)"/g)].map(([, path]) => path);
  const opened = await fetch(`http://localhost:${port}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { token } = await opened.json();
  const api = `http://127.0.0.1:${port}/api`;
  const search = (text: string) =>
    fetch(`${api}/providers?text=${text}`, { headers: { authorization: `Bearer ${token}` } });
  const read = async (asked: Promise<Response>) => (await asked).arrayBuffer();
  await Promise.all(assets.map((path) => read(fetch(`http://localhost:${port}${path}`, { headers }))));
  for (let round = 0; round < 60; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => read(search('electric'))));
  }
  // How much of Node's own binary is mapped besides, which is shared, differs by 40 MB from one kernel to another.
  const own = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  expect(Number(own)).toBeLessThan(100_000);
});
