import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const data = mkdtempSync(join(tmpdir(), 'linkspan-demo-'));
let port: number;
let server: ChildProcess;

beforeAll(async () => {
  port = await freePort();
  server = start({ PORT: String(port), LINKSPAN_DATA: data, LINKSPAN_PACE: '0' });
  await new Promise<void>((resolve) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes(`ready http://127.0.0.1:${port}`)) resolve();
    });
  });
}, 30_000);

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

test('it answers on both loopback names', async () => {
  for (const host of ['localhost', '127.0.0.1']) {
    const answer = await fetch(`http://${host}:${port}/healthz`);
    expect(await answer.json()).toEqual({ status: 'ok' });
  }
});

test('the host’s server gives a token for the other origin, and the API opens it', async () => {
  const asked = await fetch(`http://localhost:${port}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode: 'create', zip: '94609', accounts: 'ask', start: 'consent', locale: 'fr' }),
  });
  const { token, apiUrl } = await asked.json();
  expect(apiUrl).toBe(`http://127.0.0.1:${port}/api`);
  const opened = await fetch(`${apiUrl}/session`, { headers: { authorization: `Bearer ${token}` } });
  expect((await opened.json()).session).toMatchObject({
    mode: 'create',
    prefill: { zip: '94609' },
    accountSelection: 'ask',
    consent: { version: expect.any(String) },
    locale: 'fr',
  });
});

test.each([
  '/',
  '/connect/some-session',
  '/api/session',
  '/arc/ping',
  '/connect/return/sandbox',
  '/nothing',
  '/../main.ts',
])('%s has the headers that keep a page and its guests apart', async (path) => {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control') ?? '').not.toContain('public');
  if (headers.get('content-type')?.startsWith('text/html')) {
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('a foreign name that was resolved to this machine gets nothing', async () => {
  expect(await statusFor('rebound.example', '/demo/connections')).toBe(421);
  expect(await statusFor('rebound.example', '/api/session')).toBe(421);
  expect(await statusFor('rebound.example', '/healthz')).toBe(200);
  expect(await statusFor('localhost:4401', '/demo/connections')).toBe(200);
});

test('the host’s server gives no token for a connection that its user does not have', async () => {
  const asked = await fetch(`http://localhost:${port}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode: 'update', connectionId: '10000001' }),
  });
  expect(asked.status).toBe(404);
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
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => read(search('electric'))));
  }
  const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  expect(Number(peak)).toBeLessThan(150_000);
});

test('what it keeps secret nobody else can read, and it stays small', () => {
  for (const file of readdirSync(data)) expect(statSync(join(data, file)).mode & 0o077).toBe(0);
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  expect(Number(resident)).toBeLessThan(150_000);
});

test('in production it wants its secret and origins from outside', async () => {
  const refused = start({
    NODE_ENV: 'production',
    LINKSPAN_ORIGINS: 'https://a.example',
    LINKSPAN_DATA: data,
  });
  expect((await once(refused, 'exit'))[0]).not.toBe(0);
});

test.each([{ PUBLIC_URL: '', LINKSPAN_SECRET: '', LINKSPAN_ORIGINS: ' ' }])(
  'what is empty in the environment is as good as absent: %j',
  (env) => {
    expect(readSettings(env)).toEqual(readSettings({}));
    expect(() => readSettings({ ...env, NODE_ENV: 'production' })).toThrow('LINKSPAN_ORIGINS');
  },
);

test('it stops at once when asked to', async () => {
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
});

function start(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A request with a Host header of one's own, which `fetch` does not let through. */
async function statusFor(host: string, path: string): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port, path, headers: { host } });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
