import { memoryLedger } from '@linkspan/sandbox';
import { powensEmulator } from '@linkspan/sandbox/powens';
import { expect, test } from 'vitest';
import { type PowensUsersOptions, powensUsers } from './powens-users.ts';

const jane = { applicationId: 'app', userId: 'jane' };
const john = { applicationId: 'app', userId: 'john' };
const URL_OF_API = 'http://127.0.0.1:4400/sandbox/powens/2.0';
const SECRET = 'a secret of the server that is long enough';

function bench(more: Partial<PowensUsersOptions> = {}) {
  const emulator = powensEmulator({ pace: 0 });
  const ledger = memoryLedger();
  const asked: string[] = [];
  const options: PowensUsersOptions = {
    url: URL_OF_API,
    clientId: '1',
    clientSecret: 'demo-secret',
    secret: SECRET,
    ledger,
    async fetch(request) {
      asked.push(new URL(request.url).pathname.replace('/sandbox/powens/2.0', ''));
      return emulator.fetch(request);
    },
    ...more,
  };
  const whose = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await emulator.fetch(new Request(`${URL_OF_API}/users/me`, { headers }));
    return answer.ok ? Number((await answer.json()).id) : undefined;
  };
  return { emulator, ledger, asked, whose, options, users: powensUsers(options) };
}

test('a user is made once, and each has their own', async () => {
  const { users, asked, whose } = bench();
  const [first, again, other] = await Promise.all([users.token(jane), users.token(jane), users.token(john)]);
  expect(again).toBe(first);
  expect(await whose(first)).not.toBe(await whose(other));
  expect(asked.filter((path) => path === '/auth/init')).toHaveLength(2);
});

test('an owner whom two processes see first at once is one user, and the other is ended', async () => {
  const { users, options, asked, whose } = bench();
  const other = powensUsers(options);
  const [first, second] = await Promise.all([users.token(jane), other.token(jane)]);
  expect(second).toBe(first);
  expect(await whose(first)).toBe(await whose(await powensUsers(options).token(jane)));
  expect(asked.toSorted()).toEqual(['/auth/init', '/auth/init', '/users/me']);
});

test('a token outlives the process, is sealed at rest, and opens for nobody else', async () => {
  const { users, options, ledger, asked } = bench();
  const token = await users.token(jane);
  const entries = await Promise.all(
    (await ledger.list('')).map(async (key) => [key, (await ledger.get(key)) ?? ''] as const),
  );
  expect(JSON.stringify(entries)).not.toContain(token);
  expect(await powensUsers(options).token(jane)).toBe(token);
  expect(asked).toEqual(['/auth/init']);

  // What was sealed for Jane, put in John's place, is not John's token.
  const [[key, sealed] = ['', '']] = entries;
  await ledger.set(key.replace('jane', 'john'), sealed);
  expect(await powensUsers(options).token(john)).not.toBe(token);
});

test('a refused token, or another secret, leads to a new token of the same user', async () => {
  const { users, options, whose, asked } = bench();
  const first = await users.token(jane);
  const second = await users.token(jane, first);
  expect(second).not.toBe(first);
  expect(await whose(second)).toBe(await whose(first));
  const rotated = powensUsers({ ...options, secret: 'another secret that is long enough too' });
  expect(await whose(await rotated.token(jane))).toBe(await whose(first));
  expect(asked).toEqual(['/auth/init', '/auth/renew', '/auth/renew']);
});

test('a user that Powens has forgotten is made anew', async () => {
  const { users, emulator, whose } = bench();
  const first = await users.token(jane);
  const headers = { authorization: `Bearer ${first}` };
  await emulator.fetch(new Request(`${URL_OF_API}/users/me`, { method: 'DELETE', headers }));
  expect(await whose(await users.token(jane, first))).toEqual(expect.any(Number));
});

test('a user that the host has already is taken over', async () => {
  const made = bench();
  const id = await made.whose(await made.users.token(jane));
  const users = powensUsers({ ...made.options, ledger: memoryLedger(), knownUser: async () => id });
  expect(await users.isKnown(john)).toBe(true);
  expect(await made.whose(await users.token(jane))).toBe(id);
});

test('a temporary user is kept by the exchange of their token, once', async () => {
  let time = Date.now();
  const { users, asked, whose } = bench({ users: 'temporary', now: () => time });
  const temporary = await users.token(jane);
  await users.keep(jane);
  await users.keep(jane);
  expect(asked).toEqual(['/auth/init', '/auth/token/access']);
  time += 60 * 60_000;
  const kept = await users.token(jane);
  expect(kept).not.toBe(temporary);
  expect(await whose(kept)).toBe(await whose(temporary));
});

test('a page gets a code for half an hour and never the token', async () => {
  const { users, whose } = bench();
  const { code, expiresIn } = await users.code(jane);
  expect(expiresIn).toBe(1800);
  expect(code).not.toBe(await users.token(jane));
  expect(await whose(code)).toBe(await whose(await users.token(jane)));
});

test.each([
  [
    'wrong keys',
    async () => Response.json({ code: 'unauthorized', description: 'no' }, { status: 403 }),
    'internal',
  ],
  ['a proxy’s page', async () => new Response('<html>', { status: 502 }), 'network'],
  ['no network', () => Promise.reject(new TypeError('fetch failed')), 'network'],
])('%s are %s', async (_, fetch, code) => {
  const { users } = bench({ fetch });
  await expect(users.token(jane)).rejects.toMatchObject({ problem: { code } });
});
