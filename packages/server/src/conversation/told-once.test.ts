import type { Gateway } from '@linkspan/protocol';
import { sandboxNetwork } from '@linkspan/sandbox';
import { afterEach, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';
import { connectContext } from '../connect-context.ts';
import { conversations } from './conversations.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server whose network can be held back right before it says how a try has ended. */
async function slowTeller() {
  const network = sandboxNetwork({ pace: 0 });
  let held = Promise.resolve();
  const ended: (() => void)[] = [];
  const bench = testBench({
    gateway: ({ userId, ...session }): Gateway => {
      const gateway = network.gateway({ userId, ...session });
      return {
        ...gateway,
        async *submit(...args) {
          for await (const update of gateway.submit(...args)) {
            if (update.kind === 'verified' || update.kind === 'failed') {
              for (const hear of ended.splice(0)) hear();
              await held;
            }
            yield update;
          }
        },
      };
    },
  });
  stops.push(bench.api.stop);
  await bench.store.addEndpoint({
    ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
    ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
  });
  return {
    ...bench,
    network,
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release, ended: new Promise<void>((resolve) => ended.push(resolve)) };
    },
    /** What the host was told of tries, oldest first. */
    async told() {
      const { records } = await bench.store.deliveries('e1', { limit: 100 });
      const types = records.map(({ event }) => event.type).reverse();
      return types.filter((type) => type !== 'utility_credential_attention');
    },
    async repair(connectionId: string, persona: string) {
      const gateway = bench.remote(await bench.host.connectToken({ connectionId }));
      return (await submit(gateway, persona)).conversation;
    },
  };
}

/** A connection that its provider has since revoked; the host has been told. */
async function brokenOne(bench: Awaited<ReturnType<typeof slowTeller>>): Promise<string> {
  const { conversation } = await submit(await bench.open(), 'revoked');
  const { connection } = await conversation.until('verified');
  await bench.host.connections('jane');
  return connection.id;
}

const FIRST = [
  'utility_credential_verified',
  'utility_accounts_discovered',
  'utility_credential_revoked',
] as const;

test('a repair that a listing notices before the conversation tells of it is told once', async () => {
  const bench = await slowTeller();
  const id = await brokenOne(bench);
  const { release, ended } = bench.hold();
  const verified = (await bench.repair(id, 'verified')).until('verified');
  await ended;
  expect(await bench.host.connections('jane')).toMatchObject([{ verification_status: 'verified' }]);
  release();
  await verified;
  expect(await bench.told()).toEqual([...FIRST, 'utility_credential_verified']);
});

test('each try is told, however alike they end', async () => {
  const bench = await slowTeller();
  const id = await brokenOne(bench);
  for (let round = 0; round < 2; round += 1) {
    const conversation = await bench.repair(id, 'rejected');
    await expect(conversation.until('verified')).rejects.toThrow('Failed');
  }
  await (await bench.repair(id, 'verified')).until('verified');
  await (await bench.repair(id, 'verified')).until('verified');
  expect(await bench.told()).toEqual([
    ...FIRST,
    'utility_credential_rejected',
    'utility_credential_rejected',
    'utility_credential_verified',
    'utility_credential_verified',
  ]);
});

test('who read of an attempt before it ended does not listen to it afterwards', async () => {
  const bench = await slowTeller();
  const { attempt, conversation } = await submit(await bench.open(), 'verified');
  await conversation.until('verified');
  const asked: string[] = [];
  const context = connectContext({
    gateway: ({ sessionId = '' }) => {
      asked.push(sessionId);
      return bench.network.gateway({ userId: 'jane', mode: 'create', accountSelection: 'all' });
    },
    store: bench.store,
    secret: 'a secret of the test bench, long enough',
    clients: [],
  });
  const other = conversations(context, async () => undefined);
  const key = { applicationId: 'app', userId: 'jane', id: attempt.id };
  const ended = await bench.store.attempt(key);
  if (!ended) throw new Error('There is no such attempt.');
  other.look({ ...ended, status: 'open' });
  await expect.poll(() => other.isRunning(key)).toBe(false);
  await other.stop();
  expect(asked).toEqual([]);
  expect(await bench.told()).toEqual(FIRST.slice(0, 2));
});
