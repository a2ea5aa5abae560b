import { afterEach, beforeEach, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';

let bench: ReturnType<typeof testBench>;
beforeEach(() => {
  bench = testBench();
});
afterEach(() => bench.api.stop());

const statusOf = async (id: string) => (await bench.store.connection('app', id))?.status;

test.each([
  ['rejected', 'rejected'],
  ['locked', 'rejected'],
  ['no_accounts', 'rejected'],
  ['provider_down', 'error'],
  ['error', 'error'],
])('a first try with %s leaves a connection that is %s', async (persona, status) => {
  const { conversation } = await submit(await bench.open(), persona);
  const { connectionId } = await conversation.until('opened');
  await expect(conversation.until('verified')).rejects.toThrow('Failed');
  expect(await statusOf(connectionId)).toBe(status);
});

test('a repair that fails leaves it broken, one that is under way is pending, one that succeeds mends it', async () => {
  const { conversation } = await submit(await bench.open(), 'revoked');
  const { connection } = await conversation.until('verified');
  const update = async (persona: string) => {
    const gateway = bench.remote(await bench.host.connectToken({ connectionId: connection.id }));
    return (await submit(gateway, persona)).conversation;
  };
  await bench.host.connections('jane');
  expect(await statusOf(connection.id)).toBe('broken');
  const first = await update('otp');
  await first.until('challenge');
  expect(await statusOf(connection.id)).toBe('pending');
  const second = await update('rejected');
  await expect(second.until('verified')).rejects.toThrow('Failed');
  expect(await statusOf(connection.id)).toBe('broken');
  await (await update('verified')).until('verified');
  expect(await statusOf(connection.id)).toBe('verified');
});
