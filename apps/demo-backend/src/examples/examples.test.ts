import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort, ready } from '../testing/start-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkspan-example-'));
const keys = { CONNECT_CLIENT_ID: 'my-app', CONNECT_CLIENT_SECRET: 'a secret of the client' };
let url: string;
let stop: () => Promise<number>;

beforeAll(async () => {
  mkdirSync(join(folder, 'frame/assets'), { recursive: true });
  writeFileSync(join(folder, 'frame/index.html'), '<title>%LINKSPAN_TITLE%</title>');
  writeFileSync(join(folder, 'frame/assets/page.js'), 'the page’s');
  writeFileSync(join(folder, 'embed.js'), 'the loader');
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    cwd: folder,
    env: { PORT: String(port), CONNECT_SECRET: 'a secret that signs, of thirty-two characters', ...keys },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stop = async () => {
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    return (await exit)[0];
  };
  await ready(server, port);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('the host’s server gets a token that the server opens, and none for what is not its user’s', async () => {
  for (const [name, value] of Object.entries({ CONNECT_URL: url, ...keys })) vi.stubEnv(name, value);
  const { tokenToConnect, tokenToRepair } = await import('./host.ts');
  const headers = { authorization: `Bearer ${await tokenToConnect('jane')}` };
  const { session } = await (await fetch(`${url}/api/session`, { headers })).json();
  expect(session).toMatchObject({
    application: { name: 'My application' },
    consent: { version: '1' },
    prefill: { zip: '94609' },
  });
  expect(await tokenToRepair('jane', '10000001')).toBeUndefined();
});

test('it serves the page of a session, what the page loads, and the loader', async () => {
  const read = async (path: string) => (await fetch(url + path)).text();
  expect(await read('/connect/some-session')).toMatch(/^<title>[^%]+<\/title>$/);
  expect(await read('/connect/assets/page.js')).toBe('the page’s');
  expect(await read('/embed.js')).toBe('the loader');
});

test('it stops when asked to', async () => {
  expect(await stop()).toBe(0);
});
