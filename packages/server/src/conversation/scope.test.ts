import { type ConnectGateway, connect } from '@linkspan/gateways/connect';
import type { Attempt, Gateway } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import {
  type BenchOptions,
  CHANNEL,
  ORIGIN,
  PROVIDER,
  reading,
  sealFor,
  submit,
  testBench,
} from '../../test/bench.ts';

const { signal } = new AbortController();
const benches: ReturnType<typeof testBench>[] = [];
afterEach(() => Promise.all(benches.splice(0).map(({ api }) => api.stop())));

function bench(options?: BenchOptions) {
  const made = testBench(options);
  benches.push(made);
  return made;
}

const jane = { username: 'jane@example.org', password: 'verified' };

test('an update token is told nothing of an attempt to connect something else', async () => {
  const { open, host, remote, request } = bench();
  const { connection } = await (await submit(await open(), 'verified')).conversation.until('verified');
  const other = await submit(await open(), 'otp', 'something-else');
  await other.conversation.until('challenge');

  const token = await host.connectToken({ connectionId: connection.id });
  const json = { sealed: await sealFor(remote(token), jane) };
  const headers = { 'idempotency-key': 'something-else' };
  const answer = await request('/api/attempts/something-else', { method: 'POST', token, json, headers });
  expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test('an update token is told nothing that was answered to a token for something else', async () => {
  const { open, host, remote, request } = bench();
  const { connection } = await (await submit(await open(), 'verified')).conversation.until('verified');
  const create = await host.connectToken({ userId: 'jane' }, { accountSelection: 'ask' });
  const other = await submit(remote(create), 'otp', 'something-else', 'joe@example.org');
  await other.conversation.until('challenge');

  const resume = (token: string) =>
    request('/api/attempts/something-else/resume', {
      method: 'POST',
      token,
      json: { seq: 0 },
      headers: { 'idempotency-key': 'same' },
    });
  expect(await resume(create)).toMatchObject({ status: 200 });
  expect(await resume(await host.connectToken({ connectionId: connection.id }))).toMatchObject({
    status: 404,
  });
});

test('an attempt that the gateway does not know is sent again only to the provider it was for', async () => {
  const network = testBench().network;
  const sent: (string | undefined)[] = [];
  const base = network.gateway({ userId: 'jane', mode: 'create' });
  const forgetful = (): Gateway => ({
    ...base,
    provider: async (id) => ({ ...(await base.provider(PROVIDER, signal)), id }),
    async *submit({ providerId }: Attempt) {
      sent.push(providerId);
      yield { kind: 'failed', seq: sent.length, problem: { code: 'unknown_outcome', gone: false } };
    },
  });
  const { host, remote, request } = bench({ gateway: forgetful });
  const token = await host.connectToken({ userId: 'jane' });
  const gateway = remote(token);
  expect(await (await submit(gateway, 'verified', 'again')).conversation.next()).toMatchObject({
    problem: { code: 'unknown_outcome' },
  });
  const json = { providerId: 'another', channelId: CHANNEL, sealed: await sealFor(gateway, jane) };
  const headers = { 'idempotency-key': 'again' };
  const answer = await request('/api/attempts/again', { method: 'POST', token, json, headers });
  expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  expect(sent).toEqual([PROVIDER]);
});

test('one attempt sent by two sessions of a user at once reaches the gateway once', async () => {
  const network = testBench().network;
  let sent = 0;
  let arrived = 0;
  let bothCame = () => {};
  const both = new Promise<void>((resolve) => {
    bothCame = resolve;
  });
  const sessions: ConnectGateway[] = [];
  const { api, host } = bench({
    gateway: ({ userId, ...session }) => {
      const gateway = network.gateway({ userId, ...session });
      return {
        ...gateway,
        // The first waits here until the second has come, and a request after it is answered: it would be here too.
        async provider(...args) {
          await both;
          await sessions[1]?.start(signal);
          return gateway.provider(...args);
        },
        submit(...args) {
          sent += 1;
          return gateway.submit(...args);
        },
      };
    },
  });
  const counted = (request: Request) => {
    if (request.method === 'POST' && request.url.endsWith('/attempts/twice')) arrived += 1;
    if (arrived === 2) bothCame();
    return api.fetch(request);
  };
  for (const _ of [1, 2]) {
    const token = await host.connectToken({ userId: 'jane' });
    sessions.push(connect({ url: `${ORIGIN}/api`, token, fetch: counted }));
  }
  const sealed = await sealFor(sessions[0]!, jane);
  const attempt = { id: 'twice', providerId: PROVIDER, channelId: CHANNEL, seq: 0 };
  await Promise.all(
    sessions.map((gateway) => reading(gateway.submit(attempt, sealed, signal)).until('verified')),
  );
  expect(sent).toBe(1);
});

test('a session that made its connection stays used when the connection is ended', async () => {
  const { open } = bench();
  const gateway = await open();
  const { connection } = await (await submit(gateway, 'verified')).conversation.until('verified');
  const management = await gateway.management(() => 'en');
  await management.disconnect(connection.id, 'end', signal);
  expect((await gateway.start(signal)).result).toBeUndefined();
  await expect((await submit(gateway, 'verified')).conversation.next()).rejects.toMatchObject({
    problem: { code: 'session_used' },
  });
});
