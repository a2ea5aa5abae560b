import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { freePort, ready, refusal, start } from './testing/start-server.ts';

const data = mkdtempSync(join(tmpdir(), 'linkspan-demo-'));
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

test('it does not start on a port that is taken, and says in a line what to do', async () => {
  const { code, said } = await refusal({ PORT: String(port), LINKSPAN_DATA: data });
  expect(code).toBe(1);
  expect(said).toMatch(
    new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken, .* PORT=${port + 10} npm start\\.\n$`),
  );
});

test('it does not start with a secret that is too short in development either', async () => {
  const { code, said } = await refusal({ LINKSPAN_SECRET: 'short', LINKSPAN_DATA: data });
  expect(code).toBe(1);
  expect(said).toMatch(/^LINKSPAN_SECRET needs at least 32 characters.*\n$/);
});

test.each([
  { LINKSPAN_ORIGINS: 'https://app.example.org,https://app.example.org/page' },
  { LINKSPAN_ORIGINS: '*' },
  { PORT: '70000' },
  { PORT: '44.5' },
  { LINKSPAN_RATE_LIMIT: '0.5' },
  { PUBLIC_URL: 'connect.example.org' },
  { LINKSPAN_CHECK_MINUTES: '0' },
  { LINKSPAN_CHECK_MINUTES: '43200' },
  { LINKSPAN_PACE: 'slow' },
])('a setting that is wrong is named: %j', (env) => {
  const [name = ''] = Object.keys(env);
  expect(() => readSettings(env)).toThrow(expect.objectContaining({ name: 'StartError' }));
  expect(() => readSettings(env)).toThrow(name);
});

test.each([
  [{ HOST: '203.0.113.7' }, /^The demo cannot listen on port \d+ of 203\.0\.113\.7 .*\n$/],
  [{ LINKSPAN_DATA: '/dev/null/data' }, /^The folder \/dev\/null\/data of LINKSPAN_DATA .*\n$/],
  [{ DATABASE_URL: 'postgres://jane:hidden@127.0.0.1:1/db' }, /^The PostgreSQL of DATABASE_URL .*\n$/],
  [{ DATABASE_URL: 'postgres://jane:hidden@:x/db' }, /^The PostgreSQL of DATABASE_URL .*\n$/],
])('it does not start with what does not work, and says so in a line: %j', async (env, line) => {
  const free = await freePort();
  const { code, said } = await refusal({ PORT: String(free), LINKSPAN_DATA: data, ...env });
  expect(code).toBe(1);
  expect(said).toMatch(line);
  expect(said).not.toContain('hidden');
});

test('a vendor that is not served gets no token', async () => {
  const asked = await fetch(`http://localhost:${port}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vendor: 'nobody' }),
  });
  expect(asked.status).toBe(422);
});

test('Linxo’s emulator answers at its address, its OpenPGP key and a user’s included', async () => {
  const linxo = `http://127.0.0.1:${port}/sandbox/linxo`;
  const post = (path: string, body: object, token?: string) =>
    fetch(linxo + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  const keys = { client_id: 'demo-client', client_secret: 'demo-secret' };
  const client = await (await post('/auth/token', { ...keys, grant_type: 'client_credentials' })).json();
  const user = { email: 'jane@example.org', password: 'a password of hers' };
  expect((await post('/v2.1/users', user, client.access_token)).status).toBe(201);
  const login = { grant_type: 'password', username: user.email, password: user.password };
  const { access_token: token } = await (await post('/auth/token', { ...keys, ...login })).json();
  const made = await post('/v2.1/keys', { type: 'PGP' }, token);
  const headers = { authorization: `Bearer ${token}` };
  const key = await (await fetch(`${linxo}/v2.1${made.headers.get('location')}`, { headers })).json();
  expect(key.public_key).toContain('BEGIN PGP PUBLIC KEY BLOCK');
});

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
};
const DATA = {
  ...ALWAYS,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};
const PAGE = {
  ...ALWAYS,
  'cache-control': 'no-store',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const NONCED = "default-src 'none'; script-src 'nonce-N'";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";

test.each([
  ['/api/session', DATA],
  ['/api/openapi.json', DATA],
  ['/api/nothing', DATA],
  ['/arc/ping', DATA],
  ['/arc/nothing', DATA],
  ['/connect/some-session/token', DATA],
  [
    '/connect/some-session',
    {
      ...PAGE,
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cross-origin-resource-policy': 'cross-origin',
      'cross-origin-embedder-policy': 'credentialless',
      'content-security-policy':
        `${NONCED} 'strict-dynamic'; style-src 'nonce-N'; img-src 'self' https: data:; font-src 'self'; ` +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        TRUSTED,
    },
  ],
  [
    '/connect/return/sandbox',
    {
      ...PAGE,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': `${NONCED}; style-src 'nonce-N'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ${TRUSTED}`,
    },
  ],
  [
    '/',
    {
      ...PAGE,
      'cache-control': 'no-cache',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cross-origin-resource-policy': 'same-origin',
    },
  ],
  ['/nothing', { ...PAGE, 'cross-origin-resource-policy': 'same-origin' }],
  ['/../main.ts', { ...PAGE, 'cross-origin-resource-policy': 'same-origin' }],
  ['/connect/assets/nothing.js', { ...ALWAYS, 'cross-origin-resource-policy': 'same-origin' }],
])('%s says who may do what with it', async (path, expected) => {
  const { headers } = await fetch(`http://127.0.0.1:${port}${path}`);
  const said = Object.fromEntries(
    Object.keys(expected).map((name) => [name, headers.get(name)?.replace(/'nonce-[^']+'/g, "'nonce-N'")]),
  );
  expect(said).toEqual(expected);
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
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

test('what it keeps secret nobody else can read', () => {
  for (const file of readdirSync(data)) expect(statSync(join(data, file)).mode & 0o077).toBe(0);
});

test('a bank is another application of the same API, served by Powens’ emulator', async () => {
  const asked = await fetch(`http://localhost:${port}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vendor: 'powens' }),
  });
  const { token, apiUrl } = await asked.json();
  const headers = { authorization: `Bearer ${token}` };
  const opened = await (await fetch(`${apiUrl}/session`, { headers })).json();
  expect(opened.session).toMatchObject({
    application: { name: 'Brightside Money' },
    channels: { pick: 'all', optional: true },
  });
  const found = await (await fetch(`${apiUrl}/providers?text=bnp`, { headers })).json();
  expect(found.providers[0]).toMatchObject({ name: 'BNP Paribas' });
  const listed = await (await fetch(`http://localhost:${port}/demo/connections?vendor=powens`)).json();
  expect(listed).toEqual({ connections: [] });
});

describe('in production', () => {
  const complete = {
    NODE_ENV: 'production',
    LINKSPAN_DATA: data,
    LINKSPAN_ORIGINS: 'https://app.example',
    LINKSPAN_SECRET: 'a secret that signs, of thirty-two characters',
    LINKSPAN_CLIENT_SECRET: 'a secret of the client, of thirty-two characters',
  };

  test.each([
    { LINKSPAN_SECRET: '' },
    { LINKSPAN_SECRET: 'short' },
    { LINKSPAN_ORIGINS: '' },
    { LINKSPAN_CLIENT_SECRET: '' },
    { LINKSPAN_CLIENT_SECRET: 'demo-secret' },
    { LINKSPAN_API_KEY: 'short' },
  ])('it does not start with %j, and says so in a line', async (wrong) => {
    const { code, said } = await refusal({ ...complete, ...wrong });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^${Object.keys(wrong)[0]} .+\\.\n$`));
  });

  test('it does not start with an origin that is none', async () => {
    const { code, said } = await refusal({ ...complete, LINKSPAN_ORIGINS: 'https://*.example' });
    expect(code).toBe(1);
    expect(said).toMatch(/^LINKSPAN_ORIGINS must name origins .* "https:\/\/\*\.example" is none\.\n$/);
  });

  test('it serves no page that gives anybody a token, and takes no key that everybody knows', async () => {
    const own = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'linkspan-production-'));
    const running = start({ ...complete, PORT: String(own), LINKSPAN_DATA: folder });
    const printed = await ready(running, own);
    const ask = (path: string, json?: object) =>
      fetch(`http://127.0.0.1:${own}${path}`, {
        ...(json && {
          method: 'POST',
          body: JSON.stringify(json),
          headers: { 'content-type': 'application/json' },
        }),
      });
    const login = (client_secret: string) =>
      ask('/arc/auth/access_token', { client_id: 'demo-client', client_secret });
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/demo/token', {})).status).toBe(404);
    expect((await login('demo-secret')).status).toBe(401);
    expect((await login(complete.LINKSPAN_CLIENT_SECRET)).status).toBe(200);
    expect(printed).not.toContain('secret');
    running.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
});

test.each([{ PUBLIC_URL: '', LINKSPAN_SECRET: '', LINKSPAN_ORIGINS: ' ' }])(
  'what is empty in the environment is as good as absent: %j',
  (env) => {
    expect(readSettings(env)).toEqual(readSettings({}));
    expect(() => readSettings({ ...env, NODE_ENV: 'production' })).toThrow('LINKSPAN_ORIGINS');
  },
);

test.each([
  [{}, undefined],
  [
    { POWENS_DOMAIN: 'acme-sandbox.biapi.pro', POWENS_CLIENT_ID: '12', POWENS_CLIENT_SECRET: 's' },
    { domain: 'acme-sandbox', url: 'https://acme-sandbox.biapi.pro/2.0', clientId: '12', clientSecret: 's' },
  ],
])('Powens is the emulator, or what the environment names: %j', (env, powens) => {
  expect(readSettings(env).powens).toEqual(powens);
});

test('Powens’ webview is used where the environment says so', () => {
  expect(readSettings({}).powensMode).toBe('agent');
  expect(readSettings({ POWENS_MODE: 'hosted' }).powensMode).toBe('hosted');
  expect(() => readSettings({ POWENS_MODE: 'webview' })).toThrow('POWENS_MODE');
});

test('Linxo’s widget is used where the environment says so, and found where it says', () => {
  expect(readSettings({}).linxoMode).toBe('api');
  expect(readSettings({ LINXO_MODE: 'hosted' }).linxoMode).toBe('hosted');
  expect(() => readSettings({ LINXO_MODE: 'widget' })).toThrow('LINXO_MODE');
  const real = {
    LINXO_API_URL: 'https://api.oxlin.io/v2.1/',
    LINXO_AUTH_URL: 'https://auth.oxlin.io',
    LINXO_EMBED_URL: 'https://embed.oxlin.io/v2.1/',
    LINXO_CLIENT_ID: 'id',
    LINXO_CLIENT_SECRET: 's',
  };
  expect(readSettings(real).linxo?.embedUrl).toBe('https://embed.oxlin.io/v2.1');
  expect(() => readSettings({ ...real, LINXO_EMBED_URL: 'http://embed.oxlin.io' })).toThrow(
    'LINXO_EMBED_URL',
  );
});

test.each([
  { POWENS_DOMAIN: 'https://acme.biapi.pro/2.0', POWENS_CLIENT_ID: '12', POWENS_CLIENT_SECRET: 's' },
  { POWENS_DOMAIN: 'acme', POWENS_CLIENT_ID: '12' },
  { POWENS_CLIENT_SECRET: 's' },
])('half of Powens’ keys, or an address for a domain, are refused: %j', (env) => {
  expect(() => readSettings(env)).toThrow('POWENS_DOMAIN');
});

test('it stops at once when asked to', async () => {
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  expect((await exit)[0]).toBe(0);
});

/** A request with a Host header of one's own, which `fetch` does not let through. */
async function statusFor(host: string, path: string): Promise<number | undefined> {
  const asked = request({ host: '127.0.0.1', port, path, headers: { host } });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}
