import { type Availability, ConnectError, type Gateway } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import { type BenchOptions, PROVIDER, submit, testBench } from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';
import type { GatewaySession } from '../connect-context.ts';
import { LONGEST_WAIT_MS } from './ask-providers.ts';

const NOW = Date.parse('2026-11-02T10:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const PATH = `/api/providers/${PROVIDER}/wait`;
const JANE = { applicationId: 'app', userId: 'jane' };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server whose webhooks are heard, a clock that a test moves, and a person who may wait. */
async function world({ hears = true, ...options }: BenchOptions & { readonly hears?: boolean } = {}) {
  let now = NOW;
  const inbox = receiver();
  const bench = testBench({ now: () => now, webhookSender: inbox.sender, ...options });
  stops.push(() => bench.api.stop());
  const login = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json: login });
  const arc = (method: string, path: string, json?: unknown) =>
    bench.request(`/arc${path}`, { method, json, token: body.access_token });
  const listen = () => arc('POST', '/webhook/endpoints', { url: 'https://host.example/hook' });
  if (hears) await listen();
  const person = async (userId = 'jane') => {
    const token = await bench.host.connectToken({ userId }, { accountSelection: 'all' });
    return {
      look: async (path = PATH) => (await bench.request(path, { token })).body.wait,
      ask: async (path = PATH) => {
        const headers = { 'idempotency-key': crypto.randomUUID() };
        return (await bench.request(path, { method: 'POST', token, json: {}, headers })).body.wait;
      },
      async signIn(password: string) {
        const { conversation } = await submit(
          bench.remote(token),
          password,
          undefined,
          `${userId}@example.org`,
        );
        for (let last = 'nothing'; ; ) {
          const update = await conversation.next();
          if (!update) return last;
          last = update.kind;
        }
      },
    };
  };
  return {
    ...bench,
    ...inbox,
    arc,
    listen,
    person,
    later(ms: number) {
      now += ms;
    },
  };
}

/** The sandbox, but whoever asks whether a provider is there hears this. */
function answering(availability: () => Promise<Availability>) {
  const { network } = testBench();
  const asked: GatewaySession[] = [];
  return {
    asked,
    gateway: (session: GatewaySession): Gateway => ({
      ...network.gateway(session),
      availability() {
        asked.push(session);
        return availability();
      },
    }),
  };
}

test('a provider is down, a person asks, it recovers, one webhook leaves, and signing in works', async () => {
  const { person, arc, api, received, store, later } = await world();
  const jane = await person();
  expect(await jane.signIn('provider_down')).toBe('failed');
  expect(await jane.look()).toBe('possible');
  expect(await jane.ask()).toBe('waiting');
  expect(await jane.ask()).toBe('waiting');
  expect(await (await person()).look()).toBe('waiting');
  await api.runDue();
  const own = () => received.filter(({ type }) => type === 'provider_available');
  expect(own()).toEqual([]);
  later(60_000);
  const recovery = { utility_id: PROVIDER.replace('eia-', '') };
  expect(await arc('POST', '/sandbox/webhook/trigger/provider_available', recovery)).toMatchObject({
    status: 202,
  });
  for (let round = 0; round < 3; round += 1) await api.runDue();
  expect(own()).toEqual([
    {
      type: 'provider_available',
      created_at: '2026-11-02T10:01:00.000Z',
      data: {
        client_user_id: 'jane',
        provider_id: PROVIDER,
        provider_name: 'Pacific Gas & Electric (PG&E)',
        asked_at: '2026-11-02T10:00:00.000Z',
      },
    },
  ]);
  expect(await store.waitedFor()).toEqual([]);
  expect(await jane.look()).toBe('over');
  expect(await jane.signIn('provider_down')).toBe('verified');
});

test('everybody who waits is told, and the vendor is asked once for all of them', async () => {
  let availability: Availability = 'down';
  const { asked, gateway } = answering(async () => availability);
  const { person, api, received } = await world({ gateway });
  const names = Array.from({ length: 120 }, (_, index) => `user-${index}`);
  for (const name of names) expect(await (await person(name)).ask()).toBe('waiting');
  asked.length = 0;
  await api.runDue();
  expect(asked).toMatchObject([{ applicationId: 'app', userId: 'user-119' }]);
  availability = 'up';
  await Promise.all([api.runDue(), api.runDue()]);
  await api.runDue();
  expect(received.map(({ data }) => data.client_user_id).sort()).toEqual(names.sort());
});

test('nobody can wait where nobody hears, where the vendor does not say, or for what is there', async () => {
  const silent = await world({ hears: false });
  const jane = await silent.person();
  await jane.signIn('provider_down');
  expect([await jane.look(), await jane.ask()]).toEqual(['impossible', 'impossible']);
  const { body: endpoint } = await silent.listen();
  expect(await jane.look()).toBe('possible');
  await silent.arc('PATCH', `/webhook/endpoints/${endpoint.id}`, { enabled: false });
  expect(await jane.look()).toBe('impossible');

  for (const [availability, state] of [
    ['unknown', 'impossible'],
    ['up', 'over'],
  ] as const) {
    const { person, store } = await world(answering(async () => availability));
    const joe = await person();
    expect([await joe.look(), await joe.ask()]).toEqual([state, state]);
    expect(await store.waitedFor()).toEqual([]);
  }

  const { network } = testBench();
  const mute = await world({
    gateway: (session) => {
      const { availability: _, ...gateway } = network.gateway(session);
      return gateway;
    },
  });
  expect(await (await mute.person()).look()).toBe('impossible');
});

test('a vendor that does not answer, or no longer knows, is asked again until the wait is over', async () => {
  let answer: () => Promise<Availability> = async () => 'down';
  const { person, api, received, store, later } = await world(answering(() => answer()));
  await (await person()).ask();
  for (const next of [
    () => Promise.reject(new ConnectError('network')),
    () => Promise.reject(new ConnectError('not_supported')),
    async () => 'unknown' as const,
  ]) {
    answer = next;
    await api.runDue();
    expect(await store.waitOf(JANE, PROVIDER)).toBeDefined();
  }
  later(LONGEST_WAIT_MS + 1);
  answer = async () => 'up';
  await api.runDue();
  expect(await store.waitOf(JANE, PROVIDER)).toBeUndefined();
  expect(received).toEqual([]);
});

test('who has connected the provider meanwhile is not told', async () => {
  let availability: Availability = 'down';
  const { person, api, types, store } = await world(answering(async () => availability));
  const jane = await person();
  await jane.ask();
  await (await person('joe')).ask();
  await jane.signIn('verified');
  availability = 'up';
  await api.runDue();
  expect(types().filter((type) => type === 'provider_available')).toHaveLength(1);
  expect(await store.waitedFor()).toEqual([]);
});

test('a deleted user waits for nothing', async () => {
  let availability: Availability = 'down';
  const { person, api, arc, received, store } = await world(answering(async () => availability));
  const jane = await person();
  await jane.ask();
  await arc('DELETE', '/users/jane');
  expect(await store.waitedFor()).toEqual([]);
  availability = 'up';
  await api.runDue();
  expect(received).toEqual([]);
});

test('a token for one connection reaches its own provider only, and what is not served is not found', async () => {
  const { person, host, request, store, later } = await world();
  const jane = await person();
  await jane.signIn('verified');
  const [record] = await store.connectionsOf(JANE);
  later(DAY_MS);
  const token = await host.connectToken({ connectionId: record?.id ?? '' });
  expect(await request(PATH, { token })).toMatchObject({ status: 200, body: { wait: 'over' } });
  expect(await request('/api/providers/redirect-energy/wait', { token })).toMatchObject({ status: 403 });
  expect(await request(PATH)).toMatchObject({ status: 401 });
  const unserved = await request('/api/providers/none/wait', {
    token: await host.connectToken({ userId: 'x' }),
  });
  expect(unserved.body).toMatchObject({ code: 'not_supported' });
});

test('a running server asks by itself, and stops', async () => {
  let availability: Availability = 'down';
  const { gateway } = answering(async () => availability);
  const { person, api, types } = await world({ gateway, askProvidersEvery: 10 });
  await (await person()).ask();
  await api.resumeAll();
  availability = 'up';
  await expect.poll(types, { timeout: 10_000 }).toEqual(['provider_available']);
  await api.stop();
});
