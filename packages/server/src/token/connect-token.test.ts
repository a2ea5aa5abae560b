import { afterEach, expect, test } from 'vitest';
import { testBench } from '../../test/bench.ts';
import { CONNECT_TOKEN_SECONDS } from './connect-token.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function bench(now?: () => number) {
  const made = testBench(now ? { now } : {});
  stops.push(() => made.api.stop());
  return made;
}

test('a token is good for two hours and then says that it has expired', async () => {
  let time = Date.now();
  const { host, request } = bench(() => time);
  const token = await host.connectToken({ userId: 'jane' });
  time += (CONNECT_TOKEN_SECONDS - 1) * 1000;
  expect(await request('/api/session', { token })).toMatchObject({ status: 200 });
  time += 2000;
  expect(await request('/api/session', { token })).toMatchObject({
    status: 401,
    body: { code: 'session_expired' },
  });
});

test('a token that is missing, malformed, changed, of another server or of another kind is 401', async () => {
  const { host, request, api } = bench();
  const token = await host.connectToken({ userId: 'jane' });
  const [header = '', payload = '', signature = ''] = token.split('.');
  const foreign = new Request('http://127.0.0.1:4400/arc/auth/access_token', {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'app', client_secret: 'app-secret' }),
  });
  const { access_token } = await (await api.fetch(foreign)).json();
  const none = btoa(JSON.stringify({ alg: 'none', typ: 'linkspan-connect+jwt' })).replaceAll('=', '');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  const joe = btoa(JSON.stringify({ ...claims, sub: 'joe' })).replaceAll('=', '');
  for (const bad of [
    undefined,
    'x',
    `${token}x`,
    `${header}.${joe}.${signature}`,
    `${none}.${payload}.`,
    access_token,
  ]) {
    const answer = await request('/api/session', bad === undefined ? {} : { token: bad });
    expect(answer).toMatchObject({ status: 401, body: { code: 'session_invalid' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  }
});

test('the token is taken from the Authorization header only', async () => {
  const { host, request } = bench();
  const token = await host.connectToken({ userId: 'jane' });
  const answers = await Promise.all([
    request(`/api/session?token=${token}`),
    request('/api/session', { headers: { cookie: `token=${token}` } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
});
