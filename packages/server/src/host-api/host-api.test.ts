import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';

let bench: ReturnType<typeof testBench>;
let token: string;
beforeEach(async () => {
  bench = testBench();
  const json = { client_id: 'app', client_secret: 'app-secret' };
  token = (await bench.request('/arc/auth/access_token', { method: 'POST', json })).body.access_token;
});
afterEach(() => bench.api.stop());

const connectToken = (json: unknown, access = token) =>
  bench.request('/arc/auth/connect_token', { method: 'POST', token: access, json });

test.each([
  { client_user_id: 'jane' },
  { client_user_id: 7 },
  { client_user_id: 'jane', utility_credential_id: null },
  { client_user_id: 'jane', utility_credential_id: '' },
])('a user’s token opens a create session: %j', async (json) => {
  const { body } = await connectToken(json);
  const session = await bench.request('/api/session', { token: body.connect_token });
  expect(session.body.session).toMatchObject({
    mode: 'create',
    accountSelection: 'all',
    application: { name: 'App' },
  });
});

test('an application’s own session options hold unless the host asks for others', async () => {
  await bench.api.stop();
  bench = testBench({ session: { accountSelection: 'ask', channels: { pick: 'all', optional: true } } });
  const json = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json });
  const sessionOf = async (linkspan?: object) => {
    const asked = await connectToken({ client_user_id: 'jane', linkspan }, body.access_token);
    return (await bench.request('/api/session', { token: asked.body.connect_token })).body.session;
  };
  expect(await sessionOf()).toMatchObject({
    accountSelection: 'ask',
    channels: { pick: 'all', optional: true },
  });
  expect(await sessionOf({ channels: { pick: 'first' } })).toMatchObject({
    accountSelection: 'ask',
    channels: { pick: 'first', optional: false },
  });
});

test('a user id with half of a character in it is 422, because a database would mix it up with others', async () => {
  expect(await connectToken({ client_user_id: 'jane\ud83d' })).toMatchObject({ status: 422 });
  expect(await connectToken({ client_user_id: 'jane 🙂' })).toMatchObject({ status: 200 });
});

test('what the host knows of the person is there to fill forms with', async () => {
  const values = { username: 'jane@example.org' };
  const { body } = await connectToken({ client_user_id: 'jane', linkspan: { values } });
  const session = await bench.request('/api/session', { token: body.connect_token });
  expect(session.body.session.prefill).toEqual({ values });
});

test.each([
  { linkspan: { color: 'red' } },
  { linkspan: { zip: 94609 } },
  { linkspan: 'x' },
  { linkspan: { values: { username: 'x'.repeat(201) } } },
  { linkspan: { values: Object.fromEntries(Array.from({ length: 21 }, (_, id) => [`f${id}`, ''])) } },
])('options that are not known are 422: %j', async (more) => {
  expect(await connectToken({ client_user_id: 'jane', ...more })).toMatchObject({ status: 422 });
});

test('U+0000, which not every database keeps, is refused wherever it stands', async () => {
  const ask = (path: string, init: object = {}) => bench.request(`/arc${path}`, { token, ...init });
  const form = { method: 'POST', body: new URLSearchParams({ client_user_id: 'jane\0' }) };
  for (const path of ['/auth/connect_token', '/auth/connect_url']) {
    expect(await ask(path, { method: 'POST', json: { client_user_id: 'jane\0' } })).toMatchObject({
      status: 400,
      body: { error: expect.any(String) },
    });
    expect(await ask(path, form)).toMatchObject({
      status: 422,
      body: { error: { type: 'INVALID_PARAMATERS', details: null } },
    });
  }
  for (const path of ['/users/%00', '/utility_credentials/%00', '/webhook/endpoints/jane%00']) {
    expect(await ask(path)).toMatchObject({ status: 404, body: { error: expect.any(String) } });
  }
  for (const path of ['/utility_credentials', '/utility_accounts', '/attention', '/users']) {
    expect(await ask(`${path}?client_user_id=%00`)).toMatchObject({ status: 422 });
  }
});

test('a credential’s token opens an update session of the application that it belongs to', async () => {
  const { conversation } = await submit(await bench.open(), 'verified');
  const { connection } = await conversation.until('verified');
  const id = Number(connection.id);
  const { body } = await connectToken({ utility_credential_id: id, client_user_id: '' });
  const session = await bench.request('/api/session', { token: body.connect_token });
  expect(session.body.session).toMatchObject({ mode: 'update', connection: { id: connection.id } });
  expect((await connectToken({ utility_credential_id: 99 })).body).toEqual({
    error: "Couldn't find UtilityCredential",
  });
  await expect(bench.other.connectToken({ connectionId: connection.id })).rejects.toThrow('404');
  expect((await bench.request(`/arc/utility_credentials/${id}`, { token })).body).toMatchObject({
    id,
    client_user_id: 'jane',
    utility_name: 'Pacific Gas & Electric (PG&E)',
    verification_status: 'verified',
  });
});

test('a connect token comes with the public id of its session', async () => {
  const { body } = await connectToken({ client_user_id: 'jane' });
  const { session } = (await bench.request('/api/session', { token: body.connect_token })).body;
  expect(body.session_id).toBe(session.id);
});

test('lists hold what changed after or before a moment, of everybody or of one user, latest first', async () => {
  let now = Date.now();
  const timed = testBench({ now: () => now });
  const connect = async (user: string) => {
    now += 1000;
    const { conversation } = await submit(
      await timed.open(user),
      'verified',
      undefined,
      `${now}@example.org`,
    );
    return Number((await conversation.until('verified')).connection.id);
  };
  const list = async (query = '') => {
    const { body } = await timed.request(`/arc/utility_credentials${query}`, { token });
    return [body.data.map(({ id }: { id: number }) => id), body.total_count];
  };
  const first = await connect('jane');
  const moment = new Date(now + 500).toISOString();
  const [second, third] = [await connect('john'), await connect('jane')];
  expect(await list()).toEqual([[third, second, first], 3]);
  expect(await list('?order=asc&limit=2')).toEqual([[first, second], 3]);
  expect(await list('?client_user_id=jane')).toEqual([[third, first], 2]);
  expect(await list(`?updated_after=${moment}`)).toEqual([[third, second], 2]);
  expect(await list(`?updated_before=${moment}`)).toEqual([[first], 1]);
  await timed.api.stop();
});

test('an account keeps its id, and is found by it', async () => {
  const { conversation } = await submit(
    await bench.open('jane', { accountSelection: 'all' }),
    'several_accounts',
  );
  const { connection } = await conversation.until('verified');
  const list = async () => (await bench.request('/arc/utility_accounts', { token })).body;
  const { data, total_count } = await list();
  expect(total_count).toBe(6);
  expect(new Set(data.map(({ id }: { id: number }) => id)).size).toBe(6);
  expect(data[0]).toMatchObject({
    utility_credential_id: Number(connection.id),
    account_number: expect.stringContaining('••••'),
    status: 'active',
  });
  expect(await list()).toEqual({ data, total_count });
  expect((await bench.request(`/arc/utility_accounts/${data[3].id}`, { token })).body).toEqual(data[3]);
});

test('what a user has just sent is not connected after they were deleted', async () => {
  await bench.api.stop();
  const network = testBench().network;
  const [sent, deleted, over] = [signpost(), signpost(), signpost()];
  bench = testBench({
    gateway: ({ userId, ...session }) => {
      const gateway = network.gateway({ userId, ...session });
      return {
        ...gateway,
        async *submit(attempt, sealed, signal) {
          sent.pass();
          await Promise.race([once(signal, 'abort'), deleted.passed]);
          try {
            yield* gateway.submit(attempt, sealed, signal);
          } finally {
            over.pass();
          }
        },
      };
    },
  });
  const { conversation } = await submit(await bench.open('jane', {}), 'verified');
  conversation.next().catch(() => undefined);
  await sent.passed;
  await bench.request('/arc/users/jane', { method: 'DELETE', token });
  deleted.pass();
  await over.passed;
  const left = network.gateway({ userId: 'jane', mode: 'create' });
  expect(await left.connections(AbortSignal.timeout(1000))).toEqual([]);
});

function signpost() {
  let pass = () => {};
  const passed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { passed, pass: () => pass() };
}

test('a deleted user is gone at the provider too, and from every list', async () => {
  const { conversation } = await submit(await bench.open(), 'verified');
  const { connection } = await conversation.until('verified');
  const atTheProvider = () =>
    bench.network.gateway({ userId: 'jane', mode: 'create' }).connections?.(new AbortController().signal);
  expect(await atTheProvider()).toHaveLength(1);
  expect(await bench.request('/arc/users/jane', { method: 'DELETE', token })).toMatchObject({ status: 204 });
  expect(await atTheProvider()).toEqual([]);
  for (const path of ['users', 'utility_credentials', 'utility_accounts']) {
    expect((await bench.request(`/arc/${path}`, { token })).body).toEqual({ data: [], total_count: 0 });
  }
  expect((await bench.request(`/arc/utility_credentials/${connection.id}`, { token })).status).toBe(404);
});

test('a sandbox login is verified without a page; revoked, it is repaired by an update token', async () => {
  const login = { username: 'ARC_TEST_R_SINGLE_ELEC', password: 'verified', utility_id: 14328, zip: '94609' };
  const path = '/arc/sandbox/connect/submit_test_credentials';
  const { body } = await connectToken({ client_user_id: 'jane' });
  const made = await bench.request(path, { method: 'POST', token: body.connect_token, json: login });
  const { id } = made.body;
  const status = async () =>
    (await bench.request(`/arc/utility_credentials/${id}`, { token })).body.verification_status;
  await expect.poll(status).toBe('verified');

  const revoke = '/arc/sandbox/webhook/trigger/utility_credential_revoked';
  const json = { utility_credential_id: id };
  expect((await bench.request(revoke, { method: 'POST', token, json })).status).toBe(202);
  expect(await status()).toBe('rejected');

  const update = (await connectToken({ utility_credential_id: id })).body.connect_token;
  const { session } = (await bench.request('/api/session', { token: update })).body;
  expect(session).toMatchObject({ mode: 'update', connection: { id: String(id), username: 'AR•••' } });
  const { conversation } = await submit(bench.remote(update), 'verified');
  expect((await conversation.until('verified')).connection.id).toBe(String(id));
  expect(await status()).toBe('verified');
});
