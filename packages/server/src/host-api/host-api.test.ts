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

test('client id and secret, as JSON or as a form, give an access token', async () => {
  const json = { client_id: 'app', client_secret: 'app-secret' };
  for (const body of [{ json }, { body: new URLSearchParams(json) }]) {
    expect(await bench.request('/arc/auth/access_token', { method: 'POST', ...body })).toMatchObject({
      status: 200,
      body: { access_token: expect.any(String), expires_in: 7200, token_type: 'Bearer', scope: 'write' },
    });
  }
});

test.each([{ client_id: 'app', client_secret: 'x' }, { client_id: 'nobody' }, {}])(
  'wrong credentials are 401: %j',
  async (json) => {
    expect(await bench.request('/arc/auth/access_token', { method: 'POST', json })).toMatchObject({
      status: 401,
      body: { error: 'The supplied credentials are invalid.' },
    });
  },
);

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

test.each([{ client_user_id: null }, { client_user_id: '' }, {}, 'text'])(
  'nobody is 422: %j',
  async (json) => {
    expect(await connectToken(json)).toMatchObject({
      status: 422,
      body: { error: 'Param is missing or the value is empty: client_user_id or utility_credential_id' },
    });
  },
);

test('both a user and a credential are Arcadia’s 422', async () => {
  expect(await connectToken({ client_user_id: 'jane', utility_credential_id: 1 })).toMatchObject({
    status: 422,
    body: { error: { type: 'INVALID_PARAMATERS', details: null } },
  });
});

test('a user id with half of a character in it is 422, because a database would mix it up with others', async () => {
  expect(await connectToken({ client_user_id: 'jane\ud83d' })).toMatchObject({ status: 422 });
  expect(await connectToken({ client_user_id: 'jane 🙂' })).toMatchObject({ status: 200 });
});

test.each([{ linkspan: { color: 'red' } }, { linkspan: { zip: 94609 } }, { linkspan: 'x' }])(
  'options that are not known are 422: %j',
  async (more) => {
    expect(await connectToken({ client_user_id: 'jane', ...more })).toMatchObject({ status: 422 });
  },
);

test('without an access token of this server nothing is given', async () => {
  for (const access of ['x', (await connectToken({ client_user_id: 'jane' })).body.connect_token]) {
    expect(await connectToken({ client_user_id: 'jane' }, access)).toMatchObject({
      status: 401,
      body: { error: 'Unknown or invalid access token' },
    });
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
