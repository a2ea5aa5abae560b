import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';
import {
  AccessToken,
  ArcErrorBody,
  ConnectToken,
  ConnectUrl,
  listOf,
  Pong,
  User,
  UtilityAccount,
  UtilityCredential,
} from './shapes.fixture.ts';

const KEYS = { client_id: 'app', client_secret: 'app-secret' };
const SANDBOX_LOGIN = {
  username: 'ARC_TEST_R_SINGLE_ELEC',
  password: 'verified',
  utility_id: '14328',
  zip: '94609',
};

let clock = Date.now();
let bench: ReturnType<typeof testBench>;
/** What rows stand for by a name in braces: tokens and ids that the server gave. */
const known: Record<string, string> = {};

beforeAll(async () => {
  bench = testBench({ now: () => clock });
  const token = (path: string, json: unknown, access?: string) =>
    bench.request(path, { method: 'POST', json, ...(access !== undefined && { token: access }) });
  known.expired = (await token('/arc/auth/access_token', KEYS)).body.access_token;
  clock += 2 * 60 * 60_000 + 1000;
  known.access = (await token('/arc/auth/access_token', KEYS)).body.access_token;
  const other = { client_id: 'other', client_secret: 'other-secret' };
  known.other = (await token('/arc/auth/access_token', other)).body.access_token;
  const connect = (user: string) =>
    token('/arc/auth/connect_token', { client_user_id: user }, known.access ?? '');
  known.connect = (await connect('jane')).body.connect_token;
  known.fresh = (await connect('ada')).body.connect_token;
  const { conversation } = await submit(
    await bench.open('jane', { accountSelection: 'all' }),
    'two_accounts',
  );
  known.credential = (await conversation.until('verified')).connection.id;
  const accounts = await bench.request('/arc/utility_accounts', { token: known.access ?? '' });
  known.account = String(accounts.body.data[0].id);
  const leaving = await submit(await bench.open('leaving'), 'verified');
  await leaving.conversation.until('verified');
});
afterAll(() => bench.api.stop());

interface Row {
  readonly as?: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: v.GenericSchema;
  readonly says?: string;
}

const BOTH = 'You cannot pass both client_user_id and utility_credential_id. Please only pass one';
const NEITHER = 'Param is missing or the value is empty: client_user_id or utility_credential_id';
const INVALID = 'Unknown or invalid access token';
const NO_CREDENTIAL = "Couldn't find UtilityCredential";

const ROWS: readonly (readonly [route: string, row: Row])[] = [
  ['GET /arc/ping', { status: 200, answer: Pong }],
  ['GET /arc', { as: 'access', status: 404 }],
  ['GET /arc/nothing', { as: 'access', status: 404 }],

  ['POST /arc/auth/access_token', { body: KEYS, status: 200, answer: AccessToken }],
  ['POST /arc/auth/access_token', { body: new URLSearchParams(KEYS), status: 200, answer: AccessToken }],
  [
    'POST /arc/auth/access_token',
    {
      body: { ...KEYS, client_secret: 'app-secreT' },
      status: 401,
      says: 'The supplied credentials are invalid.',
    },
  ],
  ['POST /arc/auth/access_token', { body: { client_id: 'nobody' }, status: 401 }],
  ['POST /arc/auth/access_token', { body: { ...KEYS, client_id: { toString: 1 } }, status: 401 }],
  ['POST /arc/auth/access_token', { body: { ...KEYS, client_secret: [{ toString: 1 }] }, status: 401 }],
  ['POST /arc/auth/access_token', { status: 401 }],
  ['POST /arc/auth/access_token', { body: '{"client_id": "app",', status: 400 }],
  ['POST /arc/auth/access_token', { body: '{"client_id":"app","client_id":"x"}', status: 400 }],
  ['POST /arc/auth/access_token', { body: `{"client_id":"${'x'.repeat(100_000)}"}`, status: 413 }],

  ...['connect_token', 'connect_url'].flatMap((what): (readonly [string, Row])[] => {
    const route = `POST /arc/auth/${what}`;
    const answer = what === 'connect_token' ? ConnectToken : ConnectUrl;
    const as = 'access';
    return [
      [route, { as, body: { client_user_id: 'jane' }, status: 200, answer }],
      [route, { as, body: { client_user_id: 7 }, status: 200, answer }],
      [route, { as, body: new URLSearchParams({ client_user_id: 'jane' }), status: 200, answer }],
      [route, { as, body: { client_user_id: 'jane', utility_credential_id: null }, status: 200, answer }],
      [route, { as, body: { client_user_id: 'jane', utility_credential_id: '' }, status: 200, answer }],
      [
        route,
        { as, body: { client_user_id: '', utility_credential_id: '{credential}' }, status: 200, answer },
      ],
      [route, { as, body: { utility_credential_id: '{credential}' }, status: 200, answer }],
      [route, { as, body: { client_user_id: 'jane', utility_credential_id: 1 }, status: 422, says: BOTH }],
      [route, { as, body: {}, status: 422, says: NEITHER }],
      [route, { as, body: { client_user_id: '', utility_credential_id: null }, status: 422, says: NEITHER }],
      [route, { as, status: 422, says: NEITHER }],
      [route, { as, body: { client_user_id: ['jane'] }, status: 422 }],
      [route, { as, body: '{"client_user_id"', status: 400 }],
      [route, { as, body: { client_user_id: 'x'.repeat(100_000) }, status: 413 }],
      [route, { as, body: { utility_credential_id: 1 }, status: 404, says: NO_CREDENTIAL }],
      [route, { as, body: { utility_credential_id: '{credential}.0' }, status: 404, says: NO_CREDENTIAL }],
      [
        route,
        { as: 'other', body: { utility_credential_id: '{credential}' }, status: 404, says: NO_CREDENTIAL },
      ],
      [route, { body: { client_user_id: 'jane' }, status: 401, says: INVALID }],
      [route, { as: 'expired', body: { client_user_id: 'jane' }, status: 401, says: INVALID }],
      [route, { as: 'connect', body: { client_user_id: 'jane' }, status: 401, says: INVALID }],
    ];
  }),
  [
    'POST /arc/auth/connect_url',
    { as: 'access', body: { client_user_id: 'jane', variant: 'tariff' }, status: 200, answer: ConnectUrl },
  ],
  [
    'POST /arc/auth/connect_url',
    {
      as: 'access',
      body: { client_user_id: 'jane', variant: 'other' },
      status: 422,
      says: "You can only pass in 'connect' or 'tariff' as the variant.",
    },
  ],

  ['GET /arc/utility_credentials', { as: 'access', status: 200, answer: listOf(UtilityCredential) }],
  ['GET /arc/utility_credentials', { status: 401, says: INVALID }],
  ['GET /arc/utility_credentials', { as: 'connect', status: 401, says: INVALID }],
  ['GET /arc/utility_credentials?limit=0', { as: 'access', status: 422 }],
  ['GET /arc/utility_credentials?limit=ten', { as: 'access', status: 422 }],
  ['GET /arc/utility_credentials?limit=1000', { as: 'access', status: 200 }],
  ['GET /arc/utility_credentials?order=random', { as: 'access', status: 422 }],
  ['GET /arc/utility_credentials?updated_after=yesterday', { as: 'access', status: 422 }],
  ['GET /arc/utility_credentials?updated_after=2026-02-01T00:00:00Z', { as: 'access', status: 200 }],
  [
    'GET /arc/utility_credentials?updated_after=2026-01-01&updated_before=2026-02-01',
    { as: 'access', status: 422 },
  ],
  ['GET /arc/utility_credentials/{credential}', { as: 'access', status: 200, answer: UtilityCredential }],
  ['GET /arc/utility_credentials/{credential}', { as: 'other', status: 404, says: NO_CREDENTIAL }],
  ['GET /arc/utility_credentials/1', { as: 'access', status: 404, says: NO_CREDENTIAL }],
  ['GET /arc/utility_credentials/{credential}', { status: 401, says: INVALID }],

  ['GET /arc/utility_accounts', { as: 'access', status: 200, answer: listOf(UtilityAccount) }],
  [
    'GET /arc/utility_accounts?client_user_id=jane',
    { as: 'access', status: 200, answer: listOf(UtilityAccount) },
  ],
  ['GET /arc/utility_accounts', { status: 401, says: INVALID }],
  ['GET /arc/utility_accounts/{account}', { as: 'access', status: 200, answer: UtilityAccount }],
  ['GET /arc/utility_accounts/{account}', { as: 'other', status: 404, says: "Couldn't find UtilityAccount" }],
  ['GET /arc/utility_accounts/1', { as: 'access', status: 404, says: "Couldn't find UtilityAccount" }],

  ['GET /arc/users', { as: 'access', status: 200, answer: listOf(User) }],
  ['GET /arc/users', { status: 401, says: INVALID }],
  ['GET /arc/users/jane', { as: 'access', status: 200, answer: User }],
  ['GET /arc/users/jane', { as: 'other', status: 404, says: "Couldn't find User" }],
  ['GET /arc/users/nobody', { as: 'access', status: 404, says: "Couldn't find User" }],
  ['DELETE /arc/users/leaving', { as: 'other', status: 404, says: "Couldn't find User" }],
  ['DELETE /arc/users/leaving', { as: 'access', status: 204 }],
  ['DELETE /arc/users/leaving', { as: 'access', status: 404, says: "Couldn't find User" }],

  [
    'POST /arc/sandbox/connect/submit_test_credentials',
    { as: 'fresh', body: SANDBOX_LOGIN, status: 201, answer: UtilityCredential },
  ],
  [
    'POST /arc/sandbox/connect/submit_test_credentials',
    {
      as: 'connect',
      body: { ...SANDBOX_LOGIN, utility_id: '1' },
      status: 404,
      says: "Couldn't find Utility",
    },
  ],
  ...(['username', 'password', 'utility_id', 'zip'] as const).map((name): readonly [string, Row] => [
    'POST /arc/sandbox/connect/submit_test_credentials',
    {
      as: 'connect',
      body: { ...SANDBOX_LOGIN, [name]: '' },
      status: 422,
      says: `Param is missing or the value is empty: ${name}`,
    },
  ]),
  [
    'POST /arc/sandbox/connect/submit_test_credentials',
    { as: 'access', body: SANDBOX_LOGIN, status: 401, says: INVALID },
  ],
  [
    'POST /arc/sandbox/webhook/trigger/utility_credential_revoked',
    {
      as: 'access',
      body: {},
      status: 422,
      says: 'Param is missing or the value is empty: utility_credential_id',
    },
  ],
  [
    'POST /arc/sandbox/webhook/trigger/utility_credential_revoked',
    { as: 'other', body: { utility_credential_id: '{credential}' }, status: 404, says: NO_CREDENTIAL },
  ],
  [
    'POST /arc/sandbox/webhook/trigger/utility_credential_revoked',
    { as: 'access', body: { utility_credential_id: '{credential}' }, status: 202 },
  ],
];

test.for(ROWS.map(([route, row]) => ({ name: nameOf(route, row), route, ...row })))(
  '$name',
  async ({ route, as, body, status, answer, says }) => {
    const [method = '', path = ''] = fill(route).split(' ');
    const token = as && known[as];
    const sent = body instanceof URLSearchParams || typeof body === 'string';
    const got = await bench.request(path, {
      method,
      ...(token !== undefined && { token }),
      ...(sent ? { body } : body !== undefined && { json: JSON.parse(fill(JSON.stringify(body))) }),
    });
    expect(got.status, JSON.stringify(got.body)).toBe(status);
    expect(got.headers.get('arcadia-version')).toBe('2022-10-13');
    const shape = status >= 400 ? ArcErrorBody : answer;
    if (shape) expect(v.safeParse(shape, got.body).issues).toBeUndefined();
    if (says !== undefined) expect([got.body.error, got.body.error.description]).toContain(says);
  },
);

function nameOf(route: string, { as = 'nobody', body, status }: Row): string {
  const sent = body instanceof URLSearchParams ? `form ${body}` : JSON.stringify(body ?? '');
  return `${route} as ${as} with ${sent.slice(0, 80)}: ${status}`;
}

function fill(text: string): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => known[name] ?? place);
}

describe('the version of the API', () => {
  test.each([
    [{ 'arcadia-version': '2021-11-17' }, '2021-11-17', null],
    [{ 'arc-version': '2022-10-13' }, '2022-10-13', '2022-10-13'],
    [{ 'arcadia-version': 'latest' }, '2022-10-13', null],
  ])('asked as %o', async (headers, arcadia, arc) => {
    const { headers: said } = await bench.request('/arc/ping', { headers });
    expect([said.get('arcadia-version'), said.get('arc-version')]).toEqual([arcadia, arc]);
  });
});

test('a connect token opens nothing of the host API, and an access token nothing of the widget’s', async () => {
  expect(await bench.request('/api/session', { token: known.access ?? '' })).toMatchObject({
    status: 401,
    body: { code: 'session_invalid' },
  });
});

test('with live keys the sandbox calls are refused', async () => {
  const live = testBench({ live: true });
  const token = (await live.request('/arc/auth/access_token', { method: 'POST', json: KEYS })).body
    .access_token;
  const path = '/arc/sandbox/webhook/trigger/utility_credential_revoked';
  expect(
    await live.request(path, { method: 'POST', token, json: { utility_credential_id: 1 } }),
  ).toMatchObject({
    status: 422,
    body: {
      error: {
        description: 'This endpoint is only supported in the sandboxed API mode',
        type: 'BAD_REQUEST',
        details: null,
      },
    },
  });
  await live.api.stop();
});

test('an application that asks too often waits, and another does not', async () => {
  let now = Date.now();
  const limited = testBench({ now: () => now, rateLimit: { requests: 3, seconds: 60 } });
  const login = async (id: string) => {
    const json = { client_id: id, client_secret: `${id}-secret` };
    return (await limited.request('/arc/auth/access_token', { method: 'POST', json })).body.access_token;
  };
  const [app, other] = [await login('app'), await login('other')];
  const ask = (token: string) => limited.request('/arc/utility_credentials', { token });
  expect([(await ask(app)).status, (await ask(app)).status]).toEqual([200, 200]);
  const refused = await ask(app);
  expect(refused).toMatchObject({
    status: 429,
    body: { error: `Rate limit exceeded. Try again at ${new Date(now + 60_000).toISOString()}` },
  });
  expect(refused.headers.get('retry-after')).toBe('60');
  expect((await ask(other)).status).toBe(200);
  now += 60_000;
  expect((await ask(app)).status).toBe(200);
  await limited.api.stop();
});
