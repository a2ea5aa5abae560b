import { afterEach, describe, expect, test } from 'vitest';
import { answerCode, ORIGIN, reading, submit, testBench } from '../../test/bench.ts';
import { memoryStore } from '../memory/index.ts';

const HTML = `<!doctype html><html lang="%LINKSPAN_LOCALE%">
<meta name="linkspan-origins" content="%LINKSPAN_ORIGINS%"><title>%LINKSPAN_TITLE%</title>
<script nonce="%LINKSPAN_NONCE%"></script>%LINKSPAN_OTHER%`;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function bench(options: Parameters<typeof testBench>[0] = {}) {
  const made = testBench({ framePage: HTML, ...options });
  stops.push(() => made.api.stop());
  return made;
}

type Bench = ReturnType<typeof testBench>;

/** A session of Jane's: its token, its public id, and its page. */
async function session({ host, request }: Bench, options: Parameters<Bench['host']['connectToken']>[1] = {}) {
  const url = new URL(await host.connectUrl({ userId: 'jane' }, options));
  const secret = new URLSearchParams(url.hash.slice(1)).get('token') ?? '';
  const open = (path = url.pathname, json: unknown = { secret }) =>
    request(`${path}/open`, { method: 'POST', json });
  const { token }: { token: string } = (await open()).body;
  const page = (search = '') => request(url.pathname + search);
  return { url, secret, open, token, page, id: url.pathname.split('/').at(-1) ?? '' };
}

const ancestorsOf = ({ headers }: { headers: Headers }) =>
  /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];

test('each answer has a nonce of its own, in its policy and in its scripts', async () => {
  const { page } = await session(bench());
  const [first, second] = await Promise.all([page(), page()]);
  const nonce = /nonce="([^"]{24})"/.exec(first.body)?.[1];
  expect(first.headers.get('content-security-policy')).toBe(
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'nonce-${nonce}'; ` +
      "img-src 'self' https: data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
      'frame-ancestors http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*; ' +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(second.body).not.toContain(nonce);
});

test('the page says who asks and in which language, as text', async () => {
  const made = bench();
  const french = await (await session(made, { locale: 'fr-CA' })).page();
  expect(french.body).toContain('<html lang="fr-CA">');
  expect(french.body).toContain('<title>App</title>');
  const hostile = await (await session(made, { locale: '"><script>' })).page();
  expect(hostile.body).toContain('<html lang="&#34;&#62;&#60;script&#62;">');
});

test.each([
  ['the client’s', { origins: ['https://app.example'] }, {}, 'https://app.example'],
  [
    'the session’s own',
    { origins: ['https://app.example'] },
    { allowedOrigins: ['https://one.example', 'http://localhost:3000'] },
    'https://one.example http://localhost:3000',
  ],
  ['nobody’s, on a server in the open', { url: 'https://connect.example' }, {}, "'none'"],
  ['any loopback one’s, in development', { url: ORIGIN }, {}, 'http://localhost:* http://127.0.0.1:*'],
])('may be framed by pages of these origins: %s', async (_, options, asked, ancestors) => {
  const page = await (await session(bench(options), asked)).page();
  expect(ancestorsOf(page)).toMatch(new RegExp(`^${ancestors.replaceAll('*', '\\*')}`));
  expect(page.body).toContain(`content="${ancestors.replaceAll("'", '&#39;')}`);
});

test('a page whose session nobody minted may be framed by nobody, and looks the same', async () => {
  const { request } = bench({ origins: ['https://app.example'] });
  for (const id of ['unknown', '%00', 'x'.repeat(300), 'caf%C3%A9']) {
    const page = await request(`/connect/${id}`);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('<title>Connect</title>') });
    expect(ancestorsOf(page)).toBe("'none'");
  }
});

test('a window is cut off from the page that opened it, unless a registered one asks to hear it', async () => {
  const { page } = await session(bench({ origins: ['https://app.example'] }));
  const openerPolicy = async (search: string) =>
    (await page(search)).headers.get('cross-origin-opener-policy');
  expect(await openerPolicy('')).toBe('same-origin-allow-popups');
  expect(await openerPolicy('?origin=https://evil.example')).toBe('same-origin-allow-popups');
  expect(await openerPolicy('?origin=https://app.example')).toBe('unsafe-none');
});

test('the page of an expired session can still be framed for a day, to say so', async () => {
  let time = Date.now();
  const { page } = await session(bench({ origins: ['https://app.example'], now: () => time }));
  time += 6 * 24 * 60 * 60_000 - 1000;
  expect(ancestorsOf(await page())).toBe('https://app.example');
});

test('the token that a page handed in is given back to that page, and to nothing else', async () => {
  const time = Math.floor(Date.now() / 1000) * 1000;
  const made = bench({ now: () => time });
  const { token, id } = await session(made);
  const kept = await made.request(`/connect/${id}/token`, { method: 'POST', json: { token } });
  expect(kept.status).toBe(204);
  const [cookie = '', ...attributes] = (kept.headers.get('set-cookie') ?? '').split('; ');
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=93600', `Path=/connect/${id}`, 'SameSite=Strict']);
  expect(cookie).not.toContain(token);

  const ask = (path: string, headers: Record<string, string> = { cookie }) => made.request(path, { headers });
  expect(await ask(`/connect/${id}/token`)).toMatchObject({ status: 200, body: { token } });
  expect((await ask(`/connect/${id}/token`)).headers.get('cache-control')).toBe('no-store');
  expect(await ask(`/connect/${id}/token`, {})).toMatchObject({ status: 404 });
  expect(await ask(`/connect/${id}/token`, { cookie: `${cookie}x` })).toMatchObject({ status: 404 });
  expect(await ask(`/connect/${id}/token`, { cookie, 'sec-fetch-site': 'same-site' })).toMatchObject({
    status: 404,
  });
  expect(await ask(`/connect/${(await session(made)).id}/token`)).toMatchObject({ status: 404 });
  expect(await ask('/api/session')).toMatchObject({ status: 401 });
  expect(await made.request('/api/session', { token: cookie.slice(cookie.indexOf('=') + 1) })).toMatchObject({
    status: 401,
  });
});

test('a page’s cookie goes over TLS only where the page does', async () => {
  const made = bench({ url: 'https://connect.example' });
  const { token, id } = await session(made);
  const kept = await made.request(`/connect/${id}/token`, { method: 'POST', json: { token } });
  expect(kept.headers.get('set-cookie')).toContain('Secure');
});

test.each(['forged', '', 'a.b.c'])('what is no token is not kept: %j', async (token) => {
  const made = bench();
  const { id } = await session(made);
  const answer = await made.request(`/connect/${id}/token`, { method: 'POST', json: { token } });
  expect(answer).toMatchObject({ status: 401, body: { code: 'session_invalid' } });
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('a token is not kept for another session’s page, nor when another site hands it in', async () => {
  const made = bench();
  const { token, id } = await session(made);
  const other = await session(made);
  const hand = (path: string, headers: Record<string, string> = {}) =>
    made.request(path, { method: 'POST', json: { token }, headers });
  expect(await hand(`/connect/${other.id}/token`)).toMatchObject({ status: 401 });
  expect(await hand(`/connect/${id}/token`, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
    status: 404,
  });
  const form = await made.request(`/connect/${id}/token`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
  });
  expect(form).toMatchObject({ status: 415 });
});

test('tokens and connect URLs of a deleted user open nothing', async () => {
  const { host, open, request } = bench();
  await (await submit(await open('jane'), 'verified')).conversation.until('verified');
  const connect = await host.connectToken({ userId: 'jane' });
  const [address = '', secret] = (await host.connectUrl({ userId: 'jane' })).split('#token=');
  const login = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await request('/arc/auth/access_token', { method: 'POST', json: login });
  const token = body.access_token;
  expect(await request('/api/session', { token: connect })).toMatchObject({ status: 200 });
  expect(await request('/arc/users/jane', { method: 'DELETE', token })).toMatchObject({ status: 204 });
  const refused = { status: 401, body: { code: 'session_invalid' } };
  expect(await request('/api/session', { token: connect })).toMatchObject(refused);
  const opening = { method: 'POST', json: { secret } };
  expect(await request(`${new URL(address).pathname}/open`, opening)).toMatchObject(refused);
  const again = await host.connectToken({ userId: 'jane' });
  expect(await request('/api/session', { token: again })).toMatchObject({ status: 200 });
});

describe('a connect URL', () => {
  const stateOf = async ({ request }: Bench, token: string) => {
    const { status, body } = await request('/api/session', { token });
    return status === 200 ? body.session.mode : body.code;
  };

  test('opens its session for two hours, as often as one likes within five days; the last one who did has it', async () => {
    let now = Date.now();
    const made = bench({ now: () => now });
    const { open, token, secret } = await session(made);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await stateOf(made, token)).toBe('create');
    const again = await open();
    expect(again.body).toMatchObject({ expires_in: 7200 });
    expect(await stateOf(made, again.body.token)).toBe('create');
    expect(await stateOf(made, token)).toBe('session_moved');
    now += 2 * 60 * 60_000 + 1000;
    expect(await stateOf(made, again.body.token)).toBe('session_expired');
    expect(await stateOf(made, (await open()).body.token)).toBe('create');
    now += 5 * 24 * 60 * 60_000;
    expect(await open()).toMatchObject({ status: 401, body: { code: 'session_expired' } });
  });

  test('gives nothing for another secret, its own as a token, another session, or a GET', async () => {
    const made = bench();
    const { open, secret, url, token } = await session(made);
    const other = await session(made);
    const refused = { status: 401, body: { code: 'session_invalid' } };
    expect(await open(url.pathname, { secret: `${secret.slice(1)}x` })).toMatchObject(refused);
    expect(await open(other.url.pathname)).toMatchObject(refused);
    expect(await open('/connect/unknown')).toMatchObject(refused);
    expect(await made.request('/api/session', { token: secret })).toMatchObject(refused);
    for (const method of ['GET', 'HEAD']) {
      await made.request(url.pathname, { method });
      await made.request(`${url.pathname}/open`, { method });
    }
    expect(await stateOf(made, token)).toBe('create');
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    const json = { secret };
    const foreign = await made.request(`${url.pathname}/open`, { method: 'POST', json, headers: crossSite });
    expect(foreign.status).toBe(404);
  });

  test('of a session whose id is none asks no store, which may not know what to say of it', async () => {
    const store = memoryStore();
    const asked: string[] = [];
    const session = (id: string) => {
      asked.push(id);
      return store.session(id);
    };
    const { request } = bench({ store: { ...store, session } });
    for (const id of ['%00', 'a%20b', 'x'.repeat(201)]) {
      const answer = await request(`/connect/${id}/open`, { method: 'POST', json: { secret: 'x' } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'session_invalid' } });
      await request(`/connect/${id}`);
    }
    expect(asked).toEqual([]);
  });

  test('is taken back by its application only: whoever has it open is out, and nobody opens it again', async () => {
    const made = bench();
    const { open, url, token } = await session(made);
    await expect(made.other.revokeConnectUrl(url.href)).rejects.toThrow('404');
    expect(await stateOf(made, token)).toBe('create');
    await made.host.revokeConnectUrl(url.href);
    expect(await stateOf(made, token)).toBe('session_invalid');
    expect(await open()).toMatchObject({ status: 401, body: { code: 'session_invalid' } });
  });

  test('never makes a second connection: opened after the end it shows the result, and on the way the same attempt', async () => {
    const made = bench();
    const { open, token } = await session(made);
    const first = await submit(made.remote(token), 'otp');
    const { connectionId } = await first.conversation.until('opened');
    await first.conversation.until('challenge');

    const elsewhere = made.remote((await open()).body.token);
    const { open: attempt } = await elsewhere.start(signal);
    expect(attempt).toMatchObject({ id: first.attempt.id, connectionId });
    const conversation = reading(elsewhere.resume(attempt ?? first.attempt, undefined, signal));
    const { challenge } = await conversation.until('challenge');
    await expect(answerCode(made.remote(token), connectionId, challenge)).rejects.toThrow();
    await answerCode(elsewhere, connectionId, challenge);
    await conversation.until('verified');

    const afterwards = made.remote((await open()).body.token);
    expect(await afterwards.start(signal)).toMatchObject({
      result: { status: 'verified', connection: { id: connectionId } },
    });
    await expect((await submit(afterwards, 'verified')).conversation.until('verified')).rejects.toThrow();
    expect(await made.store.connectionsOf({ applicationId: 'app', userId: 'jane' })).toHaveLength(1);
  });

  test('keeps its secret as a digest', async () => {
    const made = bench();
    const { secret, id } = await session(made);
    expect(JSON.stringify(await made.store.session(id))).not.toContain(secret);
  });
});

const { signal } = new AbortController();
