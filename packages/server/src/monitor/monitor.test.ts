import { linxoService } from '@linkspan/gateways/linxo';
import { ConnectError } from '@linkspan/protocol';
import { memoryLedger } from '@linkspan/sandbox';
import { linxoEmulator } from '@linkspan/sandbox/linxo';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ORIGIN, testBench } from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';
import { linxoUsers } from '../linxo/linxo-users.ts';
import { ownKey } from '../linxo/own-key.ts';
import type { Owner } from '../store/records.ts';

const LINXO = `${ORIGIN}/sandbox/linxo`;
const DAY_MS = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 1);
const SECRET = 'a secret of the test bench, long enough';
const KEYS = { url: `${LINXO}/v2.1`, clientId: 'demo-client', clientSecret: 'demo-secret' };
const JANE: Owner = { applicationId: 'app', userId: 'jane' };

let bench: ReturnType<typeof linxoBench>;
beforeEach(() => {
  bench = linxoBench();
});
afterEach(() => bench.api.stop());

test('a host is told what is wrong, what ends within 14 days, and since when', async () => {
  await bench.seed(JANE);
  await bench.order(JANE, '18902', '8701', { status: 'SUCCESS', expires: (NOW + 13 * DAY_MS) / 1000 });
  await bench.api.checkConnections();
  const [renewal, repair] = await bench.host.attention();
  expect(renewal).toEqual({
    utility_credential_id: bench.idOf('18902'),
    client_user_id: 'jane',
    utility_name: 'Linxo Test Bank',
    reason: 'renewal',
    channel_id: '87:8701',
    problem: null,
    expires_at: '2026-11-14T00:00:00.000Z',
    accounts: null,
    since: '2026-11-01T00:00:00.000Z',
  });
  expect(repair).toMatchObject({
    utility_credential_id: bench.idOf('18903'),
    reason: 'credentials',
    channel_id: '182:17650',
    problem: 'invalid_credentials',
  });
});

test('a host hears of it by webhook, once, and again when it comes back', async () => {
  await bench.seed(JANE);
  await bench.hear();
  for (let round = 0; round < 3; round += 1) await bench.api.checkConnections();
  await bench.api.runDue();
  // In order of each connection; two of them may overtake each other.
  const told = bench.received.toSorted(
    (one, other) => Number(one.data.utility_credential_id) - Number(other.data.utility_credential_id),
  );
  expect(told).toMatchObject([
    {
      type: 'utility_credential_attention',
      data: {
        utility_credential_id: bench.idOf('18902'),
        reason: 'renewal',
        expires_at: '2019-10-02T00:00:00.000Z',
      },
    },
    { data: { utility_credential_id: bench.idOf('18903'), reason: 'credentials' } },
  ]);
  for (const status of ['SUCCESS', 'AUTH_FAILED']) {
    await bench.order(JANE, '18903', '17650', { status });
    bench.later(DAY_MS);
    await bench.api.checkConnections();
  }
  await bench.api.runDue();
  expect(bench.received.slice(2)).toMatchObject([
    { data: { utility_credential_id: bench.idOf('18903'), since: '2026-11-03T00:00:00.000Z' } },
  ]);
});

test('what ends in 15 days is told a day later; what is still the same has not begun anew', async () => {
  await bench.seed(JANE);
  await bench.order(JANE, '18902', '8701', { status: 'SUCCESS', expires: (NOW + 15 * DAY_MS) / 1000 });
  await bench.api.checkConnections();
  expect((await bench.host.attention()).map(({ reason }) => reason)).toEqual(['credentials']);
  bench.later(DAY_MS);
  await bench.api.checkConnections();
  expect(await bench.host.attention()).toMatchObject([
    { reason: 'renewal', since: '2026-11-02T00:00:00.000Z' },
    { reason: 'credentials', since: '2026-11-01T00:00:00.000Z' },
  ]);
});

test('a user is looked at when they are asked for; of what is mended nothing is left', async () => {
  await bench.seed(JANE);
  expect(await bench.host.attention()).toEqual([]);
  expect((await bench.host.attention('jane')).map(({ utility_name }) => utility_name)).toContain('Demo Bank');
  await bench.order(JANE, '18903', '17650', { status: 'SUCCESS' });
  expect((await bench.host.attention('jane')).map(({ utility_name }) => utility_name)).not.toContain(
    'Demo Bank',
  );
  expect(await bench.host.attention('nobody')).toEqual([]);
  expect(await bench.other.attention()).toEqual([]);
});

test('everybody is looked at, however many, and one whose vendor does not answer hides nobody', async () => {
  await bench.seed(JANE);
  const many = Array.from({ length: 250 }, (_, index) => ({ ...JANE, userId: `user-${index}` }));
  for (const owner of many) await bench.connect(owner, '1');
  bench.breakFor('user-7');
  await bench.api.checkConnections();
  expect((await bench.host.attention()).map(({ client_user_id }) => client_user_id)).toContain('jane');
  expect(bench.asked.size).toBe(251);
});

test('an update through the channel of a line, and one that looks first, say so to the page', async () => {
  await bench.seed(JANE);
  const connectionId = String(bench.idOf('18902'));
  const channelId = '87:13400';
  const adding = await bench.host.connectToken({ connectionId }, { channelId });
  expect(await sessionOf(adding)).toMatchObject({ mode: 'update', connection: { channelId } });
  const looking = await bench.host.connectToken({ connectionId }, { look: true });
  expect(await sessionOf(looking)).toMatchObject({ mode: 'update', look: true });
});

test('a connection that was ended is not told of', async () => {
  await bench.seed(JANE);
  await bench.api.checkConnections();
  const token = await bench.host.connectToken({ userId: 'jane' });
  await bench.request(`/api/connections/${bench.idOf('18903')}`, {
    method: 'DELETE',
    token,
    json: {},
    headers: { 'idempotency-key': 'end' },
  });
  expect((await bench.host.attention()).map(({ utility_name }) => utility_name)).not.toContain('Demo Bank');
});

test('watching looks at once, and stops with the server', async () => {
  await bench.seed(JANE);
  bench.api.watchConnections(60_000);
  await expect.poll(() => bench.host.attention()).not.toEqual([]);
  await bench.api.stop();
});

async function sessionOf(token: string) {
  return (await bench.request('/api/session', { token })).body.session;
}

/** A server over Linxo's emulator whose users have the connections of Linxo's documents. */
function linxoBench() {
  let now = NOW;
  const clock = { now: () => now, pause: () => Promise.resolve() };
  const ledger = memoryLedger();
  const emulator = linxoEmulator({ pace: 0, ledger, publicUrl: ORIGIN, clock });
  const minted = linxoUsers({
    ...KEYS,
    authUrl: `${LINXO}/auth`,
    fetch: emulator.fetch,
    secret: SECRET,
    ledger,
    now: clock.now,
  });
  const service = linxoService({
    ...KEYS,
    fetch: emulator.fetch,
    redirectUri: `${ORIGIN}/connect/return/linxo`,
    ownKey: ownKey({ secret: SECRET, ledger }),
    now: clock.now,
  });
  const asked = new Set<string>();
  const broken = new Set<string>();
  const ids = new Map<string, number>();
  const inbox = receiver();
  const bench = testBench({
    now: clock.now,
    webhookSender: inbox.sender,
    gateway: ({ applicationId, userId, ...session }) => {
      asked.add(userId);
      return service({
        ...session,
        userId: `${applicationId}/${userId}`,
        token: (refused) =>
          broken.has(userId)
            ? Promise.reject(new ConnectError('network'))
            : minted.token({ applicationId, userId }, refused),
      });
    },
  });

  async function control(owner: Owner, method: string, path: string, body: object = {}) {
    const answer = await emulator.fetch(
      new Request(`${LINXO}/control${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await minted.token(owner)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      }),
    );
    expect(answer.ok).toBe(true);
  }

  async function connect(owner: Owner, gatewayId: string, name = 'Somewhere') {
    const provider = { id: 'p', name, health: 'ok' as const };
    const record = await bench.store.openConnection({
      ...owner,
      gatewayId,
      status: 'verified',
      connection: { id: gatewayId, provider, status: 'verified', accounts: [] },
      at: now,
      updatedAt: now,
    });
    ids.set(gatewayId, Number(record.id));
  }

  return {
    ...bench,
    ...inbox,
    asked,
    connect,
    idOf: (gatewayId: string) => ids.get(gatewayId),
    later(ms: number) {
      now += ms;
    },
    breakFor: (userId: string) => broken.add(userId),
    async hear() {
      const login = { client_id: 'app', client_secret: 'app-secret' };
      const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json: login });
      const json = { url: 'https://host.example/hook' };
      await bench.request('/arc/webhook/endpoints', { method: 'POST', json, token: body.access_token });
    },
    async seed(owner: Owner) {
      await control(owner, 'POST', '/connections');
      await connect(owner, '18902', 'Linxo Test Bank');
      await connect(owner, '18903', 'Demo Bank');
    },
    order: (owner: Owner, id: string, channel: string, standing: object) =>
      control(owner, 'PUT', `/connections/${id}/channels/${channel}`, standing),
  };
}
