import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  answerCode,
  type BenchOptions,
  CONSENT,
  reading,
  sealFor,
  submit,
  testBench,
} from '../../test/bench.ts';
import { sqliteLedger, sqliteStore } from '../sqlite/index.ts';

const { signal } = new AbortController();
const benches: ReturnType<typeof testBench>[] = [];
afterEach(() => Promise.all(benches.splice(0).map(({ api }) => api.stop())));

function bench(options?: BenchOptions) {
  const made = testBench(options);
  benches.push(made);
  return made;
}

test('a person connects with a one-time code, and the connection has a public id', async () => {
  const { open, host } = bench();
  const gateway = await open();
  const { conversation } = await submit(gateway, 'otp');
  const { connectionId } = await conversation.until('opened');
  expect(Number(connectionId)).toBeGreaterThan(10_000_000);
  const { challenge } = await conversation.until('challenge');
  await answerCode(gateway, connectionId, challenge);
  const { connection } = await conversation.until('verified');
  expect(connection.id).toBe(connectionId);
  expect(await host.connections('jane')).toMatchObject([
    { id: Number(connectionId), verification_status: 'verified' },
  ]);
});

test('a used session shows its result, and refuses whatever would change it', async () => {
  const { open } = bench();
  const gateway = await open();
  const { conversation } = await submit(gateway, 'verified');
  const { connection } = await conversation.until('verified');
  expect((await gateway.start(signal)).result).toEqual({ status: 'verified', connection });
  const another = await submit(gateway, 'verified');
  await expect(another.conversation.next()).rejects.toMatchObject({ problem: { code: 'session_used' } });
  await expect(gateway.retry(connection.id, 'key', signal)).rejects.toMatchObject({
    problem: { code: 'session_used' },
  });
});

test('the second submit for the same provider while one runs joins it', async () => {
  const { open, store } = bench();
  const gateway = await open();
  const first = await submit(gateway, 'otp');
  const { connectionId } = await first.conversation.until('opened');
  const second = await submit(gateway, 'otp');
  expect(await second.conversation.until('opened')).toMatchObject({ connectionId });
  const { challenge } = await second.conversation.until('challenge');
  await answerCode(gateway, connectionId, challenge);
  await Promise.all([first.conversation.until('verified'), second.conversation.until('verified')]);
  expect(await store.connectionsOf({ applicationId: 'app', userId: 'jane' })).toHaveLength(1);
});

test('a submit for another provider takes the place of the running one', async () => {
  const { open } = bench();
  const gateway = await open();
  const first = await submit(gateway, 'otp');
  await first.conversation.until('challenge');
  const provider = await gateway.provider('redirect-energy', signal);
  const attempt = { id: 'other', providerId: provider.id, channelId: provider.channels[0]?.id ?? '', seq: 0 };
  const other = reading(gateway.submit(attempt, await sealFor(gateway, {}), signal));
  await other.until('redirect');
  expect(await first.conversation.next()).toMatchObject({ problem: { code: 'challenge_cancelled' } });
  expect((await gateway.start(signal)).open?.id).toBe('other');
});

test('a new token of the same user goes on with the open attempt; another user’s does not see it', async () => {
  const { open } = bench();
  const { conversation } = await submit(await open(), 'otp', 'begun-before');
  await conversation.until('challenge');
  await conversation.stop();

  expect((await (await open('joe')).start(signal)).open).toBeUndefined();
  const gateway = await open();
  const { open: attempt } = await gateway.start(signal);
  expect(attempt).toMatchObject({ id: 'begun-before', providerId: 'eia-14328' });
  const look = reading(gateway.resume({ ...attempt, id: 'begun-before', seq: 0 }, undefined, signal));
  const { challenge } = await look.until('challenge');
  await answerCode(gateway, attempt?.connectionId ?? '', challenge);
  const { connection } = await look.until('verified');
  expect((await gateway.start(signal)).result?.connection).toEqual(connection);
});

test('after a restart the conversation goes on where it was, for the reader and by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'linkspan-restart-'));
  const opened = () => ({
    store: sqliteStore(join(folder, 'store.sqlite')),
    ledger: sqliteLedger(join(folder, 'ledger.sqlite')),
  });
  const first = opened();
  const before = bench(first);
  const token = await before.host.connectToken({ userId: 'jane' }, { accountSelection: 'ask' });
  const { attempt, conversation } = await submit(before.remote(token), 'otp');
  const { connectionId } = await conversation.until('opened');
  await conversation.until('challenge');
  await conversation.stop();
  await before.api.stop();
  await Promise.all([first.store.close(), first.ledger.close()]);

  const second = opened();
  const after = bench(second);
  await after.api.resumeAll();
  const gateway = after.remote(token);
  const look = reading(gateway.resume({ ...attempt, connectionId, seq: 2 }, undefined, signal));
  const { challenge } = await look.until('challenge');
  await answerCode(gateway, connectionId, challenge);
  expect((await look.until('verified')).connection.id).toBe(connectionId);
  await after.api.stop();
  await Promise.all([second.store.close(), second.ledger.close()]);
  rmSync(folder, { recursive: true });
});

test('an attempt left open for days is not listened to at a start, only when somebody comes back to it', async () => {
  const later = () => Date.now() + 3 * 24 * 60 * 60_000;
  const before = bench();
  const { attempt, conversation } = await submit(await before.open(), 'two_accounts');
  await conversation.until('accounts');
  await before.api.stop();
  const looks: string[] = [];
  const after = bench({
    store: before.store,
    now: later,
    gateway: (session) => {
      const gateway = before.network.gateway(session);
      return {
        ...gateway,
        resume(looked, ...rest) {
          looks.push(looked.id);
          return gateway.resume(looked, ...rest);
        },
      };
    },
  });
  await after.api.resumeAll();
  const gateway = await after.open();
  expect(looks).toEqual([]);
  await reading(gateway.resume(attempt, undefined, signal)).until('accounts');
  expect(looks).toEqual([attempt.id]);
});

test('a conversation goes on when nobody listens', async () => {
  const { open } = bench();
  const gateway = await open();
  const { attempt, conversation } = await submit(gateway, 'verified');
  const { connectionId } = await conversation.until('opened');
  await conversation.stop();
  await expect.poll(async () => (await gateway.start(signal)).result?.connection.id).toBe(connectionId);
  const again = reading(gateway.resume(attempt, undefined, signal));
  expect((await again.until('verified')).connection.id).toBe(connectionId);
});

test.each(['lost_answer', 'flaky'])(
  'where the network loses things the server looks again by itself: %s',
  async (persona) => {
    const { open } = bench();
    const { conversation } = await submit(await open(), persona);
    const { connectionId } = await conversation.until('opened');
    expect((await conversation.until('verified')).connection.id).toBe(connectionId);
  },
);

test('a chain of channels is one connection, and completes with its last', async () => {
  const { host, remote, network } = bench();
  const options = { accountSelection: 'all', channels: { pick: 'all' } } as const;
  const gateway = remote(await host.connectToken({ userId: 'jane' }, options));
  const atTheirSite = { id: 'one', providerId: 'two-way-power', channelId: 'two-way-power:redirect', seq: 0 };
  const first = reading(gateway.submit(atTheirSite, await sealFor(gateway, {}), signal));
  const { redirect } = await first.until('redirect');
  const body = new URLSearchParams({
    state: new URL(redirect.url).searchParams.get('state') ?? '',
    decision: 'approve',
  });
  await network.fetch(new Request(redirect.url, { method: 'POST', body }));
  const { connection } = await first.until('verified');
  expect((await gateway.start(signal)).result).toBeUndefined();

  const byForm = { id: 'two', providerId: 'two-way-power', channelId: 'two-way-power:form', seq: 0 };
  const sealed = await sealFor(gateway, { username: 'jane@example.org', password: 'verified' });
  const second = reading(gateway.submit({ ...byForm, connectionId: connection.id }, sealed, signal));
  expect((await second.until('verified')).connection.id).toBe(connection.id);
  expect((await gateway.start(signal)).result?.connection.id).toBe(connection.id);
});

test('credentials without a needed consent are refused, and with it are taken', async () => {
  const { open, store } = bench({ consent: CONSENT });
  const gateway = await open();
  expect(await gateway.start(signal)).toMatchObject({
    consent: { version: CONSENT.version },
    consented: false,
  });
  const early = await submit(gateway, 'verified');
  await expect(early.conversation.next()).rejects.toMatchObject({ problem: { code: 'consent_expired' } });

  const decision = { key: 'consent-1', version: CONSENT.version, granted: true, locale: 'fr' };
  await gateway.recordConsent(decision, signal);
  await gateway.recordConsent(decision, signal);
  expect(await store.lastConsent({ applicationId: 'app', userId: 'jane' })).toMatchObject({
    locale: 'fr',
    granted: true,
  });
  expect((await (await open()).start(signal)).consented).toBe(true);
  expect((await (await open('joe')).start(signal)).consented).toBe(false);
  await (await submit(gateway, 'verified')).conversation.until('verified');

  // It was for this connection: the next one is asked about anew.
  expect((await gateway.start(signal)).consented).toBe(true);
  expect((await (await open()).start(signal)).consented).toBe(false);
});

test('an attempt is offered to the next session, unless the person left it on purpose', async () => {
  const { open } = bench();
  const gateway = await open();
  const { attempt, conversation } = await submit(gateway, 'otp');
  await conversation.until('challenge');
  expect((await (await open()).start(signal)).open?.id).toBe(attempt.id);
  await gateway.leave?.(attempt, signal);
  expect((await (await open()).start(signal)).open).toBeUndefined();
});

test('an update token reaches its own connection and nothing else', async () => {
  const { open, host, remote, request } = bench();
  const first = await submit(await open(), 'verified');
  const { connection } = await first.conversation.until('verified');
  const second = await submit(await open(), 'verified', 'other', 'joe@example.org');
  const { connection: other } = await second.conversation.until('verified');

  const token = await host.connectToken({ connectionId: connection.id }, { accountSelection: 'ask' });
  const gateway = remote(token);
  expect(await gateway.start(signal)).toMatchObject({ mode: 'update', connection: { id: connection.id } });
  const { connections } = await (await gateway.management(() => 'en')).read(signal);
  expect(connections.map(({ id }) => id)).toEqual([connection.id]);
  expect(await request('/api/providers?text=edison', { token })).toMatchObject({ status: 403 });
  expect(await request('/api/providers/redirect-energy', { token })).toMatchObject({ status: 403 });
  const foreign = { method: 'POST', token, headers: { 'idempotency-key': 'k' }, json: {} };
  expect(await request(`/api/connections/${other.id}/retry`, foreign)).toMatchObject({ status: 404 });

  const attempt = { id: 'repair', providerId: 'eia-14328', channelId: 'eia-14328:form', seq: 0 };
  const sealed = await sealFor(gateway, { username: 'jane@example.org', password: 'verified' });
  const repaired = reading(gateway.submit(attempt, sealed, signal));
  expect((await repaired.until('verified')).connection.id).toBe(connection.id);
});
