import { afterEach, expect, test } from 'vitest';
import { type BenchOptions, reading, seal, testBench } from '../test/bench.ts';

const signal = new AbortController().signal;
const benches: ReturnType<typeof testBench>[] = [];
afterEach(() => Promise.all(benches.splice(0).map(({ api }) => api.stop())));

function newBench(options?: BenchOptions) {
  const bench = testBench(options);
  benches.push(bench);
  return bench;
}

type Remote = Awaited<ReturnType<ReturnType<typeof testBench>['open']>>;

async function submit(gateway: Remote, password: string, attemptId = 'attempt-1') {
  const { likely = '' } = await gateway.searchProviders({ zip: '94609' }, signal);
  const provider = await gateway.provider(likely, signal);
  const [channel] = provider.channels;
  if (!channel) throw new Error('No channel.');
  const values = Object.fromEntries(
    channel.fields.map(({ id, options }) => [
      id,
      id === 'password' ? password : (options?.[0]?.value ?? 'jane@x.org'),
    ]),
  );
  const sealed = await seal(await gateway.sealingKey(channel.id, signal), values);
  const attempt = { id: attemptId, providerId: provider.id, channelId: channel.id, seq: 0 };
  return { attempt, sealed, conversation: reading(gateway.submit(attempt, sealed, signal)) };
}

test('a person connects with a one-time code, and the connection has a public id', async () => {
  const bench = newBench();
  const gateway = await bench.open();
  const { conversation } = await submit(gateway, 'otp');
  const { connectionId } = await conversation.until('opened');
  expect(Number(connectionId)).toBeGreaterThan(10_000_000);
  const { challenge } = await conversation.until('challenge');
  const code = challenge.fields[0]?.id ?? '';
  await gateway.answer(
    connectionId,
    {
      key: 'answer-1',
      challengeId: challenge.id,
      version: challenge.version,
      actionId: 'submit',
      sealed: await seal(await gateway.sealingKey('x', signal), { [code]: '123456' }),
    },
    signal,
  );
  const { connection } = await conversation.until('verified');
  expect(connection.id).toBe(connectionId);
  expect((await gateway.start(signal)).result).toEqual({ status: 'verified', connection });
  expect(await bench.host.connections('jane')).toMatchObject([
    { id: Number(connectionId), verification_status: 'verified' },
  ]);
});
