import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';
import { GIVE_UP_MS } from './after-attempt.ts';
import type { WebhookAnswer } from './webhook-sender.ts';

const MINUTE = 60_000;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server with one webhook endpoint, a clock that a test moves (beside its own slow walk), and what was received. */
async function world(answer?: () => WebhookAnswer) {
  let time = Date.parse('2026-11-02T10:00:00Z');
  const inbox = receiver(answer);
  const bench = testBench({ now: () => (time += 5), webhookSender: inbox.sender });
  stops.push(() => bench.api.stop());
  const arc = async (path: string, method = 'GET', json?: unknown) => {
    const login = { client_id: 'app', client_secret: 'app-secret' };
    const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json: login });
    return bench.request(`/arc/webhook/endpoints${path}`, { method, json, token: body.access_token });
  };
  const { body: endpoint } = await arc('', 'POST', { url: 'https://host.example/hook' });
  return {
    ...bench,
    ...inbox,
    arc,
    endpoint,
    async advance(ms: number) {
      time += ms;
      await bench.api.runDue();
    },
    async connect(persona: string) {
      const gateway = await bench.open('jane', {});
      const { conversation } = await submit(gateway, persona, undefined, `${persona}@example.org`);
      for (;;) if ((await conversation.next()) === undefined) return;
    },
  };
}

test('a verified connection is told, and then its accounts, signed as Arcadia and Standard Webhooks do', async () => {
  const { connect, api, received, requests, types, endpoint } = await world();
  await connect('verified');
  await api.runDue();
  expect(types()).toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
  const [verified, discovered] = received;
  expect(verified?.data).toMatchObject({
    client_user_id: 'jane',
    verification_status: 'verified',
    utility_credential_id: verified?.data.id,
  });
  expect(discovered?.data).toMatchObject({
    client_user_id: 'jane',
    utility_credential_id: verified?.data.id,
    utility_accounts: [expect.anything()],
  });
  for (const { headers, body } of requests) {
    const { 'arc-webhook-timestamp': timestamp, 'arc-webhook-signature': signature } = headers;
    const expected = createHmac('sha256', endpoint.signing_key).update(`${timestamp}.${body}`).digest('hex');
    expect(signature).toBe(expected);
    const oracle = new Webhook(endpoint.signing_key);
    const { 'webhook-id': id = '', 'webhook-signature': standard } = headers;
    expect(standard).toBe(oracle.sign(id, new Date(Number(timestamp) * 1000), body));
  }
});

test.each([
  ['rejected', 'utility_credential_rejected', 'rejected'],
  ['provider_down', 'utility_credential_verification_error', expect.anything()],
])('the persona %s is told as %s', async (persona, type, status) => {
  const { connect, api, types, received } = await world();
  await connect(persona);
  await api.runDue();
  expect(types()).toEqual([type]);
  expect(received[0]?.data).toMatchObject({ verification_status: status });
});

test('what a session was told, or leaves pending, is told to nobody twice', async () => {
  const { connect, api, types, network, host } = await world();
  await connect('verified');
  await connect('pending');
  await api.runDue();
  await host.connections('jane');
  await api.runDue();
  expect(types()).toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
  expect(network).toBeDefined();
});

test('a revoked connection is told once, when somebody notices', async () => {
  const { connect, api, types, received, network, store, host } = await world();
  await connect('revoked_later');
  await api.runDue();
  const [record] = await store.connectionsOf({ applicationId: 'app', userId: 'jane' });
  await network.check(record?.gatewayId ?? '');
  await Promise.all([host.connections('jane'), host.connections('jane')]);
  await api.runDue();
  expect(types().slice(2)).toEqual(['utility_credential_revoked']);
  expect(received[2]?.data).toMatchObject({
    utility_credential_id: Number(record?.id),
    verification_status: 'rejected',
  });
});

test('a receiver that fails is tried again with growing pauses, in order, each try on record', async () => {
  let answer: WebhookAnswer = { status: 500 };
  const { connect, api, advance, requests, arc, endpoint, types } = await world(() => answer);
  await connect('verified');
  await api.runDue();
  expect(requests).toHaveLength(1);
  await advance(2 * MINUTE);
  answer = { error: 'timeout' };
  await advance(2 * MINUTE);
  const { body: waiting } = await arc(`/${endpoint.id}/events?delivered=false`);
  expect(waiting.total_count).toBe(2);
  expect(waiting.data[1].attempts).toMatchObject([
    { response_status: 500, error: null },
    { response_status: 500, error: null },
    { response_status: null, error: 'timeout' },
  ]);
  expect(waiting.data[0].attempts).toEqual([]);
  answer = { status: 200 };
  await advance(MINUTE);
  expect(types().slice(-2)).toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
  expect(new Set(requests.slice(0, 4).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const { body: told } = await arc(`/${endpoint.id}/events/${requests[0]?.headers['webhook-id']}`);
  expect(told).toMatchObject({ delivered: true, attempts: { length: 4 } });
});

test('after three days of failures the endpoint is disabled; enabled again it is told what waited', async () => {
  let answer: WebhookAnswer = { error: 'unreachable' };
  const { connect, api, advance, requests, arc, endpoint, types } = await world(() => answer);
  await connect('rejected');
  await api.runDue();
  for (let waited = 0; waited < GIVE_UP_MS + 5 * 60 * MINUTE; waited += 10 * MINUTE)
    await advance(10 * MINUTE);
  const tries = requests.length;
  expect(tries).toBeGreaterThan(70);
  expect(tries).toBeLessThan(170);
  expect((await arc(`/${endpoint.id}`)).body).toMatchObject({ enabled: false, disabled_by: 'failures' });
  await connect('verified');
  await advance(60 * MINUTE);
  expect(requests).toHaveLength(tries);
  answer = { status: 200 };
  const { body } = await arc(`/${endpoint.id}`, 'PATCH', { enabled: true });
  expect(body).toMatchObject({ enabled: true, disabled_by: null });
  await api.runDue();
  expect(types().slice(tries).sort()).toEqual([
    'utility_accounts_discovered',
    'utility_credential_rejected',
    'utility_credential_verified',
  ]);
});

test('an endpoint that says it is gone is disabled at once', async () => {
  const { connect, api, requests, arc, endpoint } = await world(() => ({ status: 410 }));
  await connect('verified');
  await api.runDue();
  expect(requests).toHaveLength(1);
  expect((await arc(`/${endpoint.id}`)).body).toMatchObject({ enabled: false, disabled_by: 'gone' });
});

test('endpoints are made, listed, read, tested and deleted by their application only', async () => {
  const { arc, endpoint, request, api, types } = await world();
  expect(endpoint).toMatchObject({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    url: 'https://host.example/hook',
    signing_key: expect.stringMatching(/^whsec_/),
    enabled: true,
    arc_version: '2022-10-13',
    created_at: expect.stringMatching(/^2026-11-02T10:00:00/),
  });
  expect((await arc('')).body).toEqual({ data: [endpoint], total_count: 1 });
  expect((await arc(`/${endpoint.id}`)).body).toEqual(endpoint);
  expect(await arc(`/${endpoint.id}/test`, 'PUT')).toMatchObject({ status: 202 });
  await api.runDue();
  expect(types()).toEqual(['test']);
  const login = { client_id: 'other', client_secret: 'other-secret' };
  const { body: other } = await request('/arc/auth/access_token', { method: 'POST', json: login });
  for (const [method, path] of [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['PUT', '/test'],
    ['GET', '/events'],
    ['GET', '/events/1'],
  ] as const) {
    const target = `/arc/webhook/endpoints/${endpoint.id}${path}`;
    const foreign = await request(target, { method, token: other.access_token });
    expect(foreign).toMatchObject({ status: 404, body: { error: "Couldn't find WebhookEndpoint" } });
    expect(await request(target, { method })).toMatchObject({ status: 401 });
  }
  expect(await arc(`/${endpoint.id}`, 'DELETE')).toMatchObject({ status: 204 });
  expect(await arc(`/${endpoint.id}`)).toMatchObject({ status: 404 });
});

test('an address that is not one to send to, none, or another version is refused', async () => {
  const { arc } = await world();
  for (const body of [{}, { url: '' }, { url: null }, undefined]) {
    expect(await arc('', 'POST', body)).toMatchObject({
      status: 422,
      body: { error: 'Param is missing or the value is empty: url' },
    });
  }
  for (const body of [
    { url: 'http://10.0.0.1/' },
    { url: 7 },
    { url: 'https://host.example', arc_version: '2019-01-01' },
  ]) {
    expect(await arc('', 'POST', body)).toMatchObject({ status: 422, body: { error: { details: null } } });
  }
});
