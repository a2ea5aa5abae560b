import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import {
  answerCode,
  type BenchOptions,
  CHANNEL,
  CONSENT,
  PROVIDER,
  reading,
  sealFor,
  submit,
  testBench,
} from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';

const { signal } = new AbortController();
const benches: ReturnType<typeof testBench>[] = [];
afterEach(() => Promise.all(benches.splice(0).map(({ api }) => api.stop())));

async function bench(options?: BenchOptions) {
  const made = testBench(options);
  benches.push(made);
  const gateway = async (user = 'jane') =>
    made.remote(await made.host.connectToken({ userId: user, mode: 'manage' }, { accountSelection: 'ask' }));
  const manage = async (user = 'jane') => (await gateway(user)).management(() => 'en');
  const connect = async (persona: string, user = 'jane') => {
    const { conversation } = await submit(await made.open(user, {}), persona);
    return (await conversation.until('verified')).connection;
  };
  return { ...made, gateway, manage, connect };
}

test('a person sees what they have, what can be done about it, and nobody else’s', async () => {
  const { connect, manage, gateway } = await bench();
  const { id } = await connect('verified');
  await connect('verified', 'joe');
  expect((await (await gateway()).start(signal)).mode).toBe('manage');
  expect(await (await manage()).read(signal)).toEqual({
    connections: [
      expect.objectContaining({
        id,
        status: 'verified',
        since: expect.any(Number),
        actions: ['repair', 'rename', 'accounts', 'disconnect'],
        accounts: [expect.objectContaining({ name: 'Home electricity' })],
      }),
    ],
    consents: [],
  });
  expect((await (await manage('nobody')).read(signal)).connections).toEqual([]);
});

test('a name is the person’s own: the application sees the provider’s', async () => {
  const { connect, manage, host } = await bench();
  const { id } = await connect('verified');
  const own = await manage();
  await own.rename(id, '  The cabin ', 'k1', signal);
  await own.rename(id, '  The cabin ', 'k1', signal);
  expect((await own.read(signal)).connections).toMatchObject([{ id, name: 'The cabin' }]);
  expect(JSON.stringify(await host.connections('jane'))).not.toContain('cabin');
  await expect(own.rename(id, ' ', 'k2', signal)).rejects.toMatchObject({ problem: { code: 'internal' } });
  const stranger = await manage('joe');
  await expect(stranger.rename(id, 'Mine', 'k3', signal)).rejects.toThrow();
});

test('accounts are shared and not, one always, and the application is told of what is left', async () => {
  const inbox = receiver();
  const { connect, manage, request, api } = await bench({
    webhookSender: inbox.sender,
  });
  const login = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await request('/arc/auth/access_token', { method: 'POST', json: login });
  const hook = { url: 'https://host.example/hook' };
  await request('/arc/webhook/endpoints', { method: 'POST', json: hook, token: body.access_token });

  const { id } = await connect('two_accounts', 'jane');
  const own = await manage();
  const [light, gas] = await own.accounts(id, signal);
  expect([light, gas]).toMatchObject([{ shared: true }, { shared: true }]);
  await own.share(id, { key: 'k1', chosen: [], refused: [gas?.id ?? ''] }, signal);
  expect((await own.read(signal)).connections).toMatchObject([{ accounts: [{ id: light?.id }] }]);
  const none = own.share(id, { key: 'k2', chosen: [], refused: [light?.id ?? ''] }, signal);
  await expect(none).rejects.toMatchObject({ problem: { code: 'no_accounts' } });
  await own.share(id, { key: 'k3', chosen: [gas?.id ?? ''], refused: [] }, signal);
  expect((await own.accounts(id, signal)).map(({ shared }) => shared)).toEqual([true, true]);

  await own.disconnect(id, 'k4', signal);
  await own.disconnect(id, 'k4', signal);
  expect((await own.read(signal)).connections).toEqual([]);
  await api.runDue();
  expect(inbox.types()).toEqual([
    'utility_credential_verified',
    'utility_accounts_discovered',
    'utility_accounts_discovered',
    'utility_accounts_discovered',
    'utility_credential_revoked',
  ]);
});

test('who ended a connection, and when, stays written', async () => {
  const { connect, manage, store } = await bench();
  const { id } = await connect('verified');
  await (await manage()).disconnect(id, 'k1', signal);
  expect(await store.connection('app', id)).toMatchObject({
    status: 'gone',
    ended: { by: 'person', sessionId: expect.any(String), at: expect.any(Number) },
  });
});

test('a connection that is ended while another session repairs it stays ended', async () => {
  const network = testBench().network;
  let come = () => {};
  const known = new Promise<void>((resolve) => {
    come = resolve;
  });
  const { connect, gateway, manage, store } = await bench({
    gateway: ({ userId, ...session }) => {
      const inner = network.gateway({ userId, ...session });
      return {
        ...inner,
        async *submit(attempt, sealed, signal) {
          for await (const update of inner.submit(attempt, sealed, signal)) {
            if (attempt.id === 'repair' && update.kind === 'verified') {
              come();
              await once(signal, 'abort');
            }
            yield update;
          }
        },
      };
    },
  });
  const { id } = await connect('verified');
  const session = await gateway();
  const attempt = { id: 'repair', seq: 0, providerId: 'eia-14328', connectionId: id };
  const sealed = await sealFor(session, { username: 'jane@example.org', password: 'verified' });
  const repair = reading(session.submit(attempt, sealed, signal));
  const repaired = repair.until('verified').catch((error: Error) => error.message);
  await known;
  await (await manage()).disconnect(id, 'k1', signal);
  expect(await repaired).toContain('unknown_outcome');
  expect(await store.connection('app', id)).toMatchObject({ status: 'gone' });
});

test('a broken connection is repaired in the same session, which is never used up', async () => {
  const { connect, gateway, manage, network, store } = await bench();
  const { id } = await connect('verified');
  const record = await store.connection('app', id);
  await network.revoke(record?.gatewayId ?? '');
  const own = await manage();
  expect((await own.read(signal)).connections).toMatchObject([{ id, status: 'broken' }]);

  const session = await gateway();
  const attempt = { id: 'repair', seq: 0, providerId: 'eia-14328', connectionId: id };
  const sealed = await sealFor(session, { username: 'jane@example.org', password: 'verified' });
  const repair = reading(session.submit(attempt, sealed, signal));
  expect((await repair.until('verified')).connection.id).toBe(id);
  expect(await session.start(signal)).toMatchObject({ mode: 'manage', another: true });
  expect((await session.start(signal)).result).toBeUndefined();
  const { conversation } = await another(session);
  const added = (await conversation.until('verified')).connection;
  expect((await own.read(signal)).connections.map((each) => [each.id, each.status])).toEqual([
    [added.id, 'verified'],
    [id, 'verified'],
  ]);
  await own.disconnect(added.id, 'k1', signal);
  const look = reading(session.resume({ id: 'look', seq: 0, connectionId: id }, undefined, signal));
  expect((await look.until('verified')).connection.id).toBe(id);
});

test('an attempt that a reload cut off is gone on with, and only in its own session', async () => {
  const { connect, gateway } = await bench();
  const { id } = await connect('verified');
  const session = await gateway();
  const attempt = { id: 'cut-off', seq: 0, providerId: 'eia-14328', connectionId: id };
  const sealed = await sealFor(session, { username: 'jane@example.org', password: 'otp' });
  const repair = reading(session.submit(attempt, sealed, signal));
  await repair.until('challenge');
  await repair.stop();
  expect(await session.start(signal)).toMatchObject({
    mode: 'manage',
    open: { id: 'cut-off' },
    connection: { id },
  });
  expect((await (await gateway()).start(signal)).open).toBeUndefined();
});

test('another user’s connection is neither repaired nor ended, and other tokens see no list', async () => {
  const { connect, gateway, open, manage } = await bench();
  const { id } = await connect('verified');
  const stranger = await gateway('joe');
  const sealed = await sealFor(stranger, { username: 'jane@example.org', password: 'verified' });
  const attempt = { id: 'theft', seq: 0, providerId: 'eia-14328', connectionId: id };
  await expect(reading(stranger.submit(attempt, sealed, signal)).next()).rejects.toThrow();
  await (await manage('joe')).disconnect(id, 'k1', signal);
  expect((await (await manage()).read(signal)).connections).toHaveLength(1);
  const other = await (await open()).management(() => 'en');
  const [own] = (await other.read(signal)).connections;
  expect(own).toMatchObject({ id });
  expect(own?.actions).toBeUndefined();
  await expect(other.rename(id, 'Mine', 'k1', signal)).rejects.toThrow();
});

test('a consent says when, what for and which; taken back, its connections end and the next one is asked again', async () => {
  const consent = { ...CONSENT, purpose: 'To find savings.', months: 12 };
  const { open, manage, gateway, store } = await bench({ consent });
  const agree = async (key: string) => {
    const session = await open();
    await session.recordConsent({ key, version: consent.version, granted: true, locale: 'en' }, signal);
    const { conversation } = await another(session);
    return (await conversation.until('verified')).connection.id;
  };
  const first = await agree('one');
  const second = await agree('two');
  const own = await manage();
  const before = await own.read(signal);
  expect(before.consents).toEqual([
    expect.objectContaining({ id: 'two', version: consent.version, purpose: consent.purpose }),
    expect.objectContaining({ id: 'one', scopes: consent.scopes, months: 12 }),
  ]);
  expect(before.connections.map(({ id, consentId }) => [id, consentId])).toEqual([
    [second, 'two'],
    [first, 'one'],
  ]);
  await own.revoke('one', 'k1', signal);
  await own.revoke('one', 'k1', signal);
  const after = await own.read(signal);
  expect(after.connections.map(({ id }) => id)).toEqual([second]);
  expect(after.consents.map(({ id }) => id)).toEqual(['two']);
  expect(await store.lastConsent({ applicationId: 'app', userId: 'jane' })).toMatchObject({
    granted: false,
    revokes: 'one',
  });
  expect((await (await gateway()).start(signal)).consented).toBe(false);
  await expect(own.revoke('no-such', 'k2', signal)).rejects.toThrow();
});

test('what is under way when its consent is taken back connects nothing any more', async () => {
  const { open, manage, store, network } = await bench({ consent: CONSENT });
  const page = await open();
  await page.recordConsent({ key: 'one', version: CONSENT.version, granted: true, locale: 'en' }, signal);
  const { conversation } = await submit(page, 'otp');
  const { connectionId } = await conversation.until('opened');
  const { challenge } = await conversation.until('challenge');
  await (await manage()).revoke('one', 'k1', signal);
  await answerCode(page, connectionId, challenge).catch(() => undefined);
  await expect(conversation.until('verified')).rejects.toThrow('Failed');
  expect(await store.connection('app', connectionId)).toMatchObject({ status: 'gone' });
  const gateway = network.gateway({ userId: 'jane', mode: 'create', accountSelection: 'all' });
  expect(await gateway.connections?.(signal)).toEqual([]);
});

test('what failed is not tried again once its consent is taken back', async () => {
  const { open, manage, store } = await bench({ consent: CONSENT });
  const page = await open('jane', {});
  const agree = (key: string) =>
    page.recordConsent({ key, version: CONSENT.version, granted: true, locale: 'en' }, signal);
  await agree('one');
  const { attempt, conversation } = await submit(page, 'error');
  const { connectionId } = await conversation.until('opened');
  await expect(conversation.until('verified')).rejects.toThrow('Failed');
  await (await manage()).revoke('one', 'k1', signal);
  await expect(page.retry(connectionId, 'r1', signal)).rejects.toMatchObject({
    problem: { code: 'consent_expired' },
  });
  expect(await store.connection('app', connectionId)).toMatchObject({ status: 'error' });
  await agree('two');
  await page.retry(connectionId, 'r2', signal);
  const again = reading(page.resume({ ...attempt, connectionId }, undefined, signal));
  expect((await again.until('verified')).connection.id).toBe(connectionId);
});

test('a session that may make another makes it under the same consent; without leave it is used', async () => {
  const { open, host } = await bench({ consent: CONSENT });
  const decision = { key: 'one', version: CONSENT.version, granted: true, locale: 'en' };
  const session = await open('jane', { accountSelection: 'ask', another: true });
  await session.recordConsent(decision, signal);
  await (await submit(session, 'verified')).conversation.until('verified');
  expect(await session.start(signal)).toMatchObject({ another: true, result: { status: 'verified' } });
  await (await another(session)).conversation.until('verified');
  expect(await host.connections('jane')).toHaveLength(2);
  const next = await open('jane', { accountSelection: 'ask', another: true });
  await expect((await another(next)).conversation.next()).rejects.toMatchObject({
    problem: { code: 'consent_expired' },
  });
});

let logins = 0;

/** A sign-in that was not used before. */
async function another(gateway: Parameters<typeof sealFor>[0]) {
  logins += 1;
  const sealed = await sealFor(gateway, { username: `jane${logins}@example.org`, password: 'verified' });
  const attempt = { id: crypto.randomUUID(), providerId: PROVIDER, channelId: CHANNEL, seq: 0 };
  return { conversation: reading(gateway.submit(attempt, sealed, signal)) };
}
