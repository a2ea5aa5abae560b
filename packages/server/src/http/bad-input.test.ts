import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHANNEL, CONSENT, PROVIDER, submit, testBench } from '../../test/bench.ts';

let bench: ReturnType<typeof testBench>;
let token: string;
beforeEach(async () => {
  bench = testBench({ consent: CONSENT });
  token = await bench.host.connectToken(
    { userId: 'jane' },
    { consent: 'elsewhere', accountSelection: 'ask' },
  );
});
afterEach(() => bench.api.stop());

const sealed = (values: object, scheme = 'jwe') => ({ scheme, values });
const attempt = (more: object) => ({ providerId: PROVIDER, channelId: CHANNEL, sealed: sealed({}), ...more });
const long = 'x'.repeat(1001);

describe('a body that does not fit is a 422 that names the field', () => {
  test.each([
    ['/api/consent', { version: CONSENT.version, granted: 'yes', locale: 'en' }, 'granted'],
    ['/api/consent', { granted: true, locale: 'en' }, 'version'],
    ['/api/consent', { version: CONSENT.version, granted: true, locale: long }, 'locale'],
    ['/api/consent', { version: CONSENT.version, granted: true, locale: 'en', extra: 1 }, 'extra'],
    ['/api/attempts/k', attempt({ sealed: undefined }), 'sealed'],
    ['/api/attempts/k', attempt({ sealed: sealed({}, 'rot13') }), 'sealed.scheme'],
    ['/api/attempts/k', attempt({ sealed: { ...sealed({}), key: 'x' } }), 'sealed.key'],
    ['/api/attempts/k', attempt({ sealed: sealed({ password: 1 }) }), 'sealed.values.password'],
    ['/api/attempts/k', attempt({ sealed: sealed({ password: long }) }), 'password'],
    ['/api/attempts/k', attempt({ sealed: sealed({ nobody_asked: 'a.b.c.d.e' }) }), 'nobody_asked'],
    ['/api/attempts/k', attempt({ sealed: sealed({ password: 'plain' }, 'none') }), 'sealed.scheme'],
    ['/api/attempts/k', attempt({ channelId: 'no-such-channel' }), 'channelId'],
    ['/api/attempts/k', attempt({ providerId: 17 }), 'providerId'],
    ['/api/attempts/k', attempt({ providerId: undefined }), 'providerId'],
    ['/api/attempts/k/resume', { seq: -1 }, 'seq'],
    ['/api/attempts/k/resume', { seq: 1e300 }, 'seq'],
    ['/api/attempts/k/resume', { seq: 2 ** 53 }, 'seq'],
    ['/api/attempts/k/resume', { seq: 0, returned: { code: 1 } }, 'returned.code'],
    ['/api/attempts/k/redirect', { redirectId: 'r', returnTo: 'https://evil.example/' }, 'returnTo'],
    [
      '/api/attempts/k/redirect',
      { redirectId: 'r', returnTo: 'http://localhost:4400@evil.example/' },
      'returnTo',
    ],
    ['/api/attempts/k/redirect', { redirectId: 'r', returnTo: 'blob:http://localhost:4400/1' }, 'returnTo'],
    ['/api/attempts/k/redirect', { redirectId: 'r', returnTo: 'javascript:alert(1)' }, 'returnTo'],
    ['/api/connections/1/answers', { challengeId: 'c', version: '1', actionId: 'a' }, 'version'],
    ['/api/connections/1/accounts', { chosen: 'all', refused: [] }, 'chosen'],
    ['/api/connections/1/retry', { now: true }, 'now'],
    ['/api/consent', [], 'version'],
    ['/api/consent', 'text', 'body'],
    ['/api/consent', null, 'body'],
  ])('%s %j: %s', async (path, json, field) => {
    const answer = await bench.request(path, {
      method: 'POST',
      token,
      json,
      headers: { 'idempotency-key': 'k' },
    });
    expect(answer).toMatchObject({ status: 422, body: { status: 422, code: expect.any(String) } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(JSON.stringify(answer.body)).not.toContain(long);
  });

  test.each([
    [
      'each is named',
      { chosen: [0, 1], refused: [2], more: 3 },
      ['chosen.0', 'chosen.1', 'refused.0', 'more'],
    ],
    [
      'of many the first 20',
      { chosen: Array(30).fill(0), refused: [] },
      Array.from(Array(20), (_, i) => `chosen.${i}`),
    ],
    ['of a body full of them the first', { chosen: Array(300_000).fill(0), refused: [0] }, ['chosen.0']],
  ])('several wrong items: %s', async (_, json, fields) => {
    const headers = { 'idempotency-key': 'k' };
    const answer = await bench.request('/api/connections/1/accounts', {
      method: 'POST',
      token,
      json,
      headers,
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: fields.map((field) => ({ field })) } });
  });

  test('values of two ways to sign in do not go together; conditions are the vendor’s to check', async () => {
    const two = (values: object) =>
      bench.request('/api/attempts/k', {
        method: 'POST',
        token,
        json: { providerId: 'two-doors-electric', sealed: sealed(values) },
        headers: { 'idempotency-key': 'k' },
      });
    const jwe = 'a.b.c.d.e';
    const mixed = await two({ username: jwe, password: jwe, postcode: jwe, card_pin: jwe });
    expect(mixed).toMatchObject({ status: 422, body: { errors: [{ field: 'card_pin' }] } });
  });

  test.each([
    '{',
    '',
    '<html>',
    '{"__proto__": {"x": 1}}',
    '{"granted": false, "version": "2026-11", "locale": "en", "granted": true}',
    '{"granted": true, "version": "2026-11", "locale": "en", "gr\\u0061nted": false}',
    '['.repeat(200_000),
    `${'['.repeat(1000)}${']'.repeat(1000)}`,
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('what is not JSON: %j', async (body) => {
    const headers = { 'idempotency-key': 'k', 'content-type': 'application/json' };
    const answer = await bench.request('/api/consent', { method: 'POST', token, headers, body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'body' }] } });
  });

  test('JSON with quotes, colons and lists in its texts is JSON', async () => {
    const headers = { 'idempotency-key': 'k', 'content-type': 'application/json' };
    const asked = await bench.host.connectToken({ userId: 'jane' });
    const body = `{ "version" : ${JSON.stringify(CONSENT.version)}, "granted":true, "locale":"\\"a\\": [\\\\" }`;
    expect(
      await bench.request('/api/consent', { method: 'POST', token: asked, headers, body }),
    ).toMatchObject({
      status: 200,
    });
  });

  test.each([
    ['/api/providers?zip=94609&color=red', 'color'],
    [`/api/providers?text=${long}`, 'text'],
    ['/api/attempts/a/updates?after=soon', 'after'],
    ['/api/attempts/a/updates?after=9999999999999', 'after'],
    [`/api/providers/${long}`, 'id'],
  ])('a query or path: %s', async (path, field) => {
    const answer = await bench.request(path, { token });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });
});

test.each(['00000', 'ABCDE', '9460', '946091234', '94609-1234'])(
  'a zip that nobody serves or that is none is never an error: %s',
  async (zip) => {
    const answer = await bench.request(`/api/providers?zip=${zip}`, { token });
    expect(answer).toMatchObject({ status: 200, body: { total: expect.any(Number) } });
  },
);

test.each([
  ['POST', '/api/consent', 415, 'unsupported_media_type', { 'idempotency-key': 'k' }],
  ['GET', '/api/nothing', 404, 'not_found', {}],
  ['GET', '/api/providers/no-such-provider', 404, 'not_supported', {}],
  ['PUT', '/api/session', 404, 'not_found', {}],
])('%s %s is %i', async (method, path, status, code, headers) => {
  expect(await bench.request(path, { method, token, headers })).toMatchObject({ status, body: { code } });
});

test('a body over one megabyte is 413', async () => {
  const json = { version: 'x'.repeat(1024 * 1024), granted: true, locale: 'en' };
  const answer = await bench.request('/api/consent', { method: 'POST', token, json });
  expect(answer).toMatchObject({ status: 413, body: { code: 'too_large' } });
});

describe('a key', () => {
  const decision = { version: CONSENT.version, granted: true, locale: 'en' };
  let asked: string;
  beforeEach(async () => {
    asked = await bench.host.connectToken({ userId: 'jane' });
  });
  const consent = (json: object, headers: Record<string, string>) =>
    bench.request('/api/consent', { method: 'POST', token: asked, json, headers });

  test('that is missing is 400', async () => {
    expect(await consent(decision, {})).toMatchObject({
      status: 400,
      body: { code: 'idempotency_key_missing' },
    });
  });

  test('replays its answer, also when both come at once, and is not for another request', async () => {
    const headers = { 'idempotency-key': 'once' };
    const both = await Promise.all([consent(decision, headers), consent(decision, headers)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await consent({ ...decision, granted: false }, headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    const owner = { applicationId: 'app', userId: 'jane' };
    expect(await bench.store.lastConsent(owner)).toMatchObject({ granted: true });
  });

  test('of an attempt is the attempt’s id', async () => {
    const answer = await bench.request('/api/attempts/a1', {
      method: 'POST',
      token,
      json: attempt({}),
      headers: { 'idempotency-key': 'another' },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });
});

describe('somebody else’s connection and none at all are the same', () => {
  test.each(['answers', 'retry', 'accounts'])('404 on %s', async (what) => {
    const joe = await bench.host.connectToken({ userId: 'joe' }, { consent: 'elsewhere' });
    const { conversation } = await submit(bench.remote(joe), 'verified');
    const { connectionId } = await conversation.until('opened');
    const bodies = {
      answers: { challengeId: 'c', version: 1, actionId: 'a' },
      retry: {},
      accounts: { chosen: [], refused: [] },
    };
    const json = bodies[what as keyof typeof bodies];
    const [foreign, missing] = await Promise.all(
      [connectionId, '99999999'].map((id) =>
        bench.request(`/api/connections/${id}/${what}`, {
          method: 'POST',
          token,
          json,
          headers: { 'idempotency-key': id },
        }),
      ),
    );
    const { now: _, ...document } = foreign?.body ?? {};
    expect(foreign?.status).toBe(404);
    expect(missing?.body).toMatchObject(document);
  });
});

test('the log has routes, statuses and times, and nothing that came from outside', async () => {
  await submit(bench.remote(token), 'verified', 'attempt-secret').then(({ conversation }) =>
    conversation.until('verified'),
  );
  await bench.request('/api/providers?text=my-secret-street', { token });
  expect(bench.lines).toContainEqual({
    method: 'GET',
    route: '/api/providers',
    status: 200,
    ms: expect.any(Number),
  });
  expect(bench.lines).toContainEqual({
    method: 'POST',
    route: '/api/attempts/:id',
    status: 200,
    ms: expect.any(Number),
  });
  expect(JSON.stringify(bench.lines)).not.toMatch(/secret|eyJ/);
});

test('pages of other origins are not let in', async () => {
  const preflight = (origin: string) =>
    bench.request('/api/session', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET' },
    });
  const allowed = await Promise.all(
    [
      'http://localhost:4400',
      'http://127.0.0.1:1',
      'https://evil.example',
      'http://localhost.evil.example',
      'null',
    ].map(async (origin) => (await preflight(origin)).headers.get('access-control-allow-origin')),
  );
  expect(allowed).toEqual(['http://localhost:4400', 'http://127.0.0.1:1', null, null, null]);
});

test.each([
  [{ chosen: ['not-offered'], refused: [] }, 'chosen'],
  [{ chosen: [], refused: ['not-offered'] }, 'refused'],
])('accounts that were not offered are a 422 that names the list: %j', async (json, field) => {
  const { conversation } = await submit(bench.remote(token), 'two_accounts');
  const { connectionId } = await conversation.until('opened');
  const { accounts } = await conversation.until('accounts');
  const headers = { 'idempotency-key': 'k' };
  const path = `/api/connections/${connectionId}/accounts`;
  const answer = await bench.request(path, { method: 'POST', token, headers, json });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  const ids = accounts.map(({ id }) => id);
  const both = { chosen: ids, refused: ids };
  expect(await bench.request(path, { method: 'POST', token, headers, json: both })).toMatchObject({
    status: 422,
  });
});
