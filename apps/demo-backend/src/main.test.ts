import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

test('what it keeps secret nobody else can read, and it stays small', () => {
  for (const file of ['secret', 'sandbox-key.json']) {
    expect(statSync(join(data, file)).mode & 0o777).toBe(0o600);
  }
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
