import { afterEach, describe, expect, test } from 'vitest';
import { ORIGIN, testBench } from '../../test/bench.ts';
import { isOrigin } from './origin.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function bench(options: Parameters<typeof testBench>[0] = {}) {
  const made = testBench({ url: ORIGIN, ...options });
  stops.push(() => made.api.stop());
  return made;
}

const preflight = ({ request }: ReturnType<typeof testBench>, origin: string) =>
  request('/api/session', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  });
const allowed = ({ headers }: { headers: Headers }) => headers.get('access-control-allow-origin');

describe('a page may use a token only where its session is registered', () => {
  test.each([
    ['https://app.example', 200],
    [ORIGIN, 200],
    ['https://app.example:8443', 403],
    ['http://app.example', 403],
    ['https://app.example.evil.example', 403],
    ['https://sub.app.example', 403],
    ['https://one.example', 403],
    ['http://localhost:3000', 403],
    ['null', 403],
    ['file://', 403],
  ])('%s: %i', async (origin, status) => {
    const made = bench({ origins: ['https://app.example'] });
    const token = await made.host.connectToken({ userId: 'jane' });
    expect((await made.request('/api/session', { token, headers: { origin } })).status).toBe(status);
  });

  test('a session’s own origins stand in place of its client’s', async () => {
    const made = bench({ origins: ['https://app.example'] });
    const token = await made.host.connectToken(
      { userId: 'jane' },
      { allowedOrigins: ['https://one.example'] },
    );
    const from = (origin: string) => made.request('/api/session', { token, headers: { origin } });
    const answer = await from('https://one.example');
    expect(answer.status).toBe(200);
    expect(allowed(answer)).toBe('https://one.example');
    expect(await from('https://app.example')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  test('a caller without an origin is no page', async () => {
    const made = bench({ origins: [] });
    const token = await made.host.connectToken({ userId: 'jane' });
    expect((await made.request('/api/session', { token })).status).toBe(200);
  });
});

test('a preflight is answered for the origins of some session, and for no other', async () => {
  let time = Date.now();
  const made = bench({ origins: ['https://app.example'], url: 'https://connect.example', now: () => time });
  await made.host.connectToken({ userId: 'jane' }, { allowedOrigins: ['https://one.example'] });
  expect(allowed(await preflight(made, 'https://app.example'))).toBe('https://app.example');
  expect(allowed(await preflight(made, 'https://one.example'))).toBe('https://one.example');
  for (const origin of ['https://two.example', 'null', 'http://localhost:3000', 'https://one.example:444']) {
    expect(allowed(await preflight(made, origin))).toBeNull();
  }
  time += 3 * 24 * 60 * 60_000;
  expect(allowed(await preflight(made, 'https://one.example'))).toBeNull();
});

test.each([
  'https://app.example/',
  'https://app.example/page',
  'https://*.example',
  'https://app.example:443',
  'HTTPS://app.example',
  'https://App.example',
  'https://user@app.example',
  'http://app.example',
  'app.example',
  'null',
  '*',
  'javascript:alert(1)',
  'com.example.app:/',
  'https://app.example https://evil.example',
  "https://app.example;script-src'unsafe-inline'",
  'https://*',
  'https://a,b.example',
  "https://app.example; script-src 'unsafe-inline'",
  'https://app.example\n',
  '',
])('what is not an origin cannot be registered, by setting or by session: %j', async (origin) => {
  expect(isOrigin(origin)).toBe(false);
  expect(() => testBench({ origins: [origin] })).toThrow('is not an origin');
  const { host } = bench();
  await expect(host.connectToken({ userId: 'jane' }, { allowedOrigins: [origin] })).rejects.toThrow('422');
});
