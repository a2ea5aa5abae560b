import { memoryLedger } from '@linkspan/sandbox';
import { linxoEmulator } from '@linkspan/sandbox/linxo';
import { expect, test } from 'vitest';
import { type LinxoUsersOptions, linxoUsers } from './linxo-users.ts';

const jane = { applicationId: 'app', userId: 'jane' };
const john = { applicationId: 'app', userId: 'john' };
const LINXO = 'http://127.0.0.1:4400/sandbox/linxo';

function bench(more: Partial<LinxoUsersOptions> = {}) {
  const emulator = linxoEmulator({ pace: 0 });
  const ledger = memoryLedger();
  const asked: string[] = [];
  const options: LinxoUsersOptions = {
    url: `${LINXO}/v2.1`,
    authUrl: `${LINXO}/auth`,
    clientId: 'demo-client',
    clientSecret: 'demo-secret',
    secret: 'a secret of the server that is long enough',
    ledger,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const body = await request.clone().json();
      asked.push(body.grant_type ?? pathname.replace('/sandbox/linxo', ''));
      return emulator.fetch(request);
    },
    ...more,
  };
  const whose = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await emulator.fetch(new Request(`${LINXO}/v2.1/users/me`, { headers }));
    return answer.ok ? String((await answer.json()).id) : undefined;
  };
  return { emulator, ledger, asked, whose, options, users: linxoUsers(options) };
}

const MADE = ['client_credentials', '/v2.1/users', 'password'];

test('a user is made once, and each has their own', async () => {
  const { users, asked, whose } = bench();
  const [first, again, other] = await Promise.all([users.token(jane), users.token(jane), users.token(john)]);
  expect(again).toBe(first);
  expect(await whose(first)).not.toBe(await whose(other));
  expect(asked.toSorted()).toEqual([...MADE, ...MADE].toSorted());
});

test('an owner whom two processes see first at once is one user, whose password is known', async () => {
  const { users, options, whose } = bench();
  const [first, second] = await Promise.all([users.token(jane), linxoUsers(options).token(jane)]);
  expect(await whose(second)).toBe(await whose(first));
  const later = linxoUsers({ ...options, now: () => Date.now() + 91 * 24 * 3_600_000 });
  expect(await whose(await later.token(jane))).toBe(await whose(first));
});

test('passwords and tokens outlive the process, are sealed at rest, and open for nobody else', async () => {
  const { users, options, ledger, asked, whose } = bench();
  const token = await users.token(jane);
  const refresh = (await users.refreshToken(jane)) ?? '';
  const [[key, kept] = ['', '']] = await Promise.all(
    (await ledger.list('')).map(async (each) => [each, (await ledger.get(each)) ?? ''] as const),
  );
  for (const secret of [token, refresh, 'Aa1!']) expect(kept).not.toContain(secret);
  expect(await linxoUsers(options).token(jane)).toBe(token);
  expect(asked).toEqual(MADE);

  // What was sealed for Jane, put in John's place, is not John's.
  await ledger.set(key.replace('jane', 'john'), kept);
  const johns = await linxoUsers(options).token(john);
  expect(await whose(johns)).not.toBe(await whose(token));
});

test('a token that is refused or over is refreshed, and without a refresh the password gives another', async () => {
  let time = Date.now();
  const { users, asked, whose, ledger } = bench({ now: () => time });
  const first = await users.token(jane);
  const second = await users.token(jane, first);
  expect(second).not.toBe(first);
  time += 3 * 3_600_000;
  const third = await users.token(jane);
  expect(await whose(third)).toBe(await whose(first));
  expect(asked).toEqual([...MADE, 'refresh_token', 'refresh_token']);
  const [key = ''] = await ledger.list('');
  const { refresh: _, access: _over, ...user } = JSON.parse((await ledger.get(key)) ?? '');
  await ledger.set(key, JSON.stringify(user));
  await users.token(jane);
  expect(asked.at(-1)).toBe('password');
});

test('a user that Linxo has forgotten, or after another secret, is made anew', async () => {
  const { users, options, emulator, whose } = bench();
  const first = await users.token(jane);
  const before = await whose(first);
  const headers = { authorization: `Bearer ${first}` };
  await emulator.fetch(new Request(`${LINXO}/v2.1/users/me`, { method: 'DELETE', headers }));
  const second = await whose(await users.token(jane, first));
  expect(second).not.toBe(before);
  const rotated = linxoUsers({ ...options, secret: 'another secret that is long enough too' });
  expect(await whose(await rotated.token(jane))).not.toBe(second);
});

test.each([
  ['wrong keys', async () => Response.json({ code: 'invalid_client' }, { status: 401 }), 'internal'],
  ['a proxy’s page', async () => new Response('<html>', { status: 502 }), 'network'],
  ['no network', () => Promise.reject(new TypeError('fetch failed')), 'network'],
])('%s are %s', async (_, fetch, code) => {
  const { users } = bench({ fetch });
  await expect(users.token(jane)).rejects.toMatchObject({ problem: { code } });
});

test.each([400, 404])(
  'a service that answers %i to every request for a token costs nobody their user',
  async (status) => {
    let isDown = false;
    const { users, options, whose, emulator } = bench();
    const before = await whose(await users.token(jane));
    const later = linxoUsers({
      ...options,
      now: () => Date.now() + 91 * 24 * 3_600_000,
      fetch: async (request) =>
        isDown && request.url.endsWith('/token') ? Response.json({}, { status }) : emulator.fetch(request),
    });
    isDown = true;
    await expect(later.token(jane)).rejects.toMatchObject({ problem: { code: 'internal' } });
    isDown = false;
    expect(await whose(await later.token(jane))).toBe(before);
  },
);
