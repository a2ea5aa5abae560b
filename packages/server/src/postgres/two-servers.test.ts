import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerCode, CHANNEL, PROVIDER, reading, sealFor, submit, testBench } from '../../test/bench.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../../test/postgres-server.ts';
import { receiver } from '../../test/receiver.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import { postgresStore } from './postgres-store.ts';

const jane = { applicationId: 'app', userId: 'jane' };
const never = new AbortController().signal;
const programs = findPostgres();

describe.skipIf(!programs)('two servers on one database', () => {
  let server: PostgresServer;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server?.stop());

  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  /** Two servers before one provider network, and what their webhooks reach. */
  async function pair() {
    count += 1;
    const schema = `pair_${count}`;
    const inbox = receiver();
    const open = async (gateway?: Parameters<typeof testBench>[0]) => {
      const store = await postgresStore(server.url, { schema });
      const bench = testBench({ store, webhookSender: inbox.sender, ...gateway });
      ends.push(async () => {
        await bench.api.stop();
        await store.close().catch(() => undefined);
      });
      return bench;
    };
    const one = await open();
    const other = await open({
      gateway: ({ userId, ...session }) => one.network.gateway({ userId, ...session }),
    });
    return { one, other, inbox };
  }

  test('a session moves from one to the other in the middle, and each stream hears of what the other does', async () => {
    const { one, other } = await pair();
    const token = await one.host.connectToken({ userId: 'jane' }, { accountSelection: 'all' });
    const { attempt, conversation } = await submit(one.remote(token), 'otp');
    const { connectionId } = await conversation.until('opened');
    const elsewhere = other.remote(token);
    const moved = reading(elsewhere.resume(attempt, undefined, never));
    const { challenge } = await moved.until('challenge');
    await conversation.until('challenge');
    await answerCode(elsewhere, connectionId, challenge);
    const [here, there] = await Promise.all([conversation.until('verified'), moved.until('verified')]);
    expect(here.connection).toEqual(there.connection);
    expect(await one.store.connectionsOf(jane)).toHaveLength(1);
    expect(await elsewhere.start(never)).toMatchObject({ result: { status: 'verified' } });
  });

  test('the same credentials sent to both at once are sent on once', async () => {
    const { one, other } = await pair();
    const token = await one.host.connectToken({ userId: 'jane' }, { accountSelection: 'all' });
    const sealed = await sealFor(one.remote(token), { username: 'jane@example.org', password: 'verified' });
    const attempt = { id: crypto.randomUUID(), providerId: PROVIDER, channelId: CHANNEL, seq: 0 };
    const ended = await Promise.all(
      [one, other, one, other].map(async (bench) => {
        const talk = reading(bench.remote(token).submit(attempt, sealed, never));
        return (await talk.until('verified')).connection.id;
      }),
    );
    expect(new Set(ended).size).toBe(1);
    const gateway = one.network.gateway({ userId: 'jane', mode: 'create', accountSelection: 'all' });
    expect(await gateway.connections?.(never)).toHaveLength(1);
  });

  test('when one dies, the other goes on with its conversations and writes', async () => {
    const { one, other } = await pair();
    const token = await one.host.connectToken({ userId: 'jane' }, { accountSelection: 'all' });
    const { conversation } = await submit(one.remote(token), 'otp');
    const { connectionId } = await conversation.until('opened');
    await conversation.until('challenge');
    await conversation.stop();
    expect(await one.store.reserve('jane', 'key', 'print', 1)).toEqual({ state: 'new' });
    expect(await other.store.reserve('jane', 'key', 'print', 2)).toEqual({ state: 'running' });
    await one.store.close();
    expect(await other.store.reserve('jane', 'key', 'print', 3)).toEqual({ state: 'new' });
    const elsewhere = other.remote(token);
    const { open } = await elsewhere.start(never);
    if (!open) throw new Error('Nothing is open.');
    const resumed = reading(elsewhere.resume(open, undefined, never));
    const { challenge } = await resumed.until('challenge');
    await answerCode(elsewhere, connectionId, challenge);
    expect(await resumed.until('verified')).toMatchObject({ connection: { id: connectionId } });
  });

  test('each webhook leaves once and in order, whoever sends it', async () => {
    const { one, other, inbox } = await pair();
    await one.store.addEndpoint({
      ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
      ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
    });
    const LANES = 12;
    const EACH = 10;
    const write = async (lane: number) => {
      for (let number = 0; number < EACH; number += 1) {
        const event: OutboxEvent = {
          ...{ id: `${lane}-${number}`, applicationId: 'app', lane: String(lane), type: 'test' },
          ...{ data: { lane, number }, at: Date.now() },
        };
        await (lane % 2 === 0 ? one : other).store.writeEvents([event]);
        await Promise.all([one.api.runDue(), other.api.runDue()]);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, lane) => write(lane)));
    await Promise.all([one.api.runDue(), other.api.runDue()]);
    expect(inbox.received).toHaveLength(LANES * EACH);
    for (let lane = 0; lane < LANES; lane += 1) {
      const numbers = inbox.received.filter(({ data }) => data.lane === lane).map(({ data }) => data.number);
      expect(numbers).toEqual(Array.from({ length: EACH }, (_, number) => number));
    }
  });

  test('two that find the same provider back tell each person once', async () => {
    const { one, other, inbox } = await pair();
    await one.store.addEndpoint({
      ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
      ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
    });
    const names = Array.from({ length: 30 }, (_, index) => `user-${index}`);
    for (const userId of names) {
      const wait = { applicationId: 'app', userId, providerId: PROVIDER, providerName: 'P', at: Date.now() };
      await one.store.addWait({ ...wait, id: userId });
    }
    await Promise.all([one, other, one, other].map(({ api }) => api.runDue()));
    await Promise.all([one, other].map(({ api }) => api.runDue()));
    const told = inbox.received.map(({ type, data }) => [type, data.client_user_id]);
    expect(told.sort()).toEqual(names.map((name) => ['provider_available', name]).sort());
    expect(await other.store.waitedFor()).toEqual([]);
  });

  test('two that notice the same change tell it once', async () => {
    const { one, other, inbox } = await pair();
    await one.store.addEndpoint({
      ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
      ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
    });
    const token = await one.host.connectToken({ userId: 'jane' }, { accountSelection: 'all' });
    const { conversation } = await submit(one.remote(token), 'revoked_later');
    const { connection } = await conversation.until('verified');
    const record = await one.store.connection('app', connection.id);
    await one.network.check(record?.gatewayId ?? '');
    await Promise.all([one, other, one, other].map(({ host }) => host.connections('jane')));
    // What changed in the same millisecond is told a millisecond later.
    await vi.waitFor(
      async () => {
        await one.api.runDue();
        expect(inbox.types()).toContain('utility_credential_revoked');
      },
      { timeout: 20_000 },
    );
    expect((await one.store.deliveries('e1', { delivered: false, limit: 9 })).total).toBe(0);
    expect(inbox.types().filter((type) => type === 'utility_credential_revoked')).toHaveLength(1);
  });
});
