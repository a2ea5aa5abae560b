import { afterEach, expect, test } from 'vitest';
import { CONSENT, submit, testBench } from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';

const { signal } = new AbortController();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A user whose sign-in is connected, and a second session that brings it again. */
async function comeAgain(first: string, second: string) {
  const inbox = receiver();
  const bench = testBench({ webhookSender: inbox.sender });
  stops.push(() => bench.api.stop());
  const login = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json: login });
  const token = body.access_token;
  const json = { url: 'https://host.example/hook' };
  await bench.request('/arc/webhook/endpoints', { method: 'POST', json, token });
  const made = await submit(await bench.open(), first);
  const { connection } = await made.conversation.until('verified');
  await bench.host.connections('jane');
  await bench.api.runDue();
  inbox.received.length = 0;

  const gateway = await bench.open();
  const again = await submit(gateway, second);
  const { challenge } = await again.conversation.until('challenge');
  return {
    ...bench,
    ...inbox,
    ...again,
    challenge,
    connection,
    gateway,
    act: (actionId: string) =>
      gateway.answer(
        connection.id,
        { key: actionId, challengeId: challenge.id, version: challenge.version, actionId },
        signal,
      ),
    list: async () => (await bench.request('/arc/utility_credentials', { token })).body.data,
  };
}

test('a sign-in that is connected is one credential, whoever asks and however often it comes', async () => {
  const { challenge, list, connection, act, conversation, gateway, store } = await comeAgain(
    'verified',
    'otp',
  );
  expect(challenge.known).toEqual({ status: 'verified', username: 'ja•••@example.org' });
  expect(await list()).toMatchObject([{ id: Number(connection.id), verification_status: 'verified' }]);
  await act('finish');
  expect((await conversation.until('verified')).connection).toEqual(connection);
  expect((await gateway.start(signal)).result).toEqual({ status: 'verified', connection });
  expect(await store.connectionsOf({ applicationId: 'app', userId: 'jane' })).toHaveLength(1);
});

test('nothing is told of a broken connection while the person has not said to repair it', async () => {
  const { list, act, api, types, conversation } = await comeAgain('revoked', 'otp');
  expect(await list()).toMatchObject([{ verification_status: 'rejected' }]);
  await act('cancel');
  await expect(conversation.next()).resolves.toMatchObject({ problem: { code: 'challenge_cancelled' } });
  expect(await list()).toMatchObject([{ verification_status: 'rejected' }]);
  await api.runDue();
  expect(types()).toEqual([]);
});

test('a repair is pending while it lasts, and told when it has worked', async () => {
  const { list, act, api, types, conversation, connection } = await comeAgain('revoked', 'otp');
  await act('repair');
  await conversation.until('opened');
  const { challenge } = await conversation.until('challenge');
  expect(challenge.fields).toMatchObject([{ id: 'code' }]);
  expect(await list()).toMatchObject([{ id: Number(connection.id), verification_status: 'pending' }]);
  await api.runDue();
  expect(types()).toEqual([]);
});

test('a person who cancels can connect another sign-in in the same session', async () => {
  const { act, conversation, gateway, connection, list } = await comeAgain('verified', 'verified');
  await act('cancel');
  await conversation.next();
  const other = await submit(gateway, 'verified', 'other', 'joe@example.org');
  const { connection: made } = await other.conversation.until('verified');
  expect(made.id).not.toBe(connection.id);
  expect(await list()).toHaveLength(2);
});

test.each(['verified', 'revoked'])(
  'a consent is used up by a connection that is %s, new or not',
  async (persona) => {
    const bench = testBench({ consent: CONSENT });
    stops.push(() => bench.api.stop());
    const enter = async () => {
      const gateway = await bench.open();
      const { consented } = await gateway.start(signal);
      const decision = { key: crypto.randomUUID(), version: CONSENT.version, granted: true, locale: 'en' };
      await gateway.recordConsent(decision, signal);
      return { gateway, consented };
    };
    const first = await submit((await enter()).gateway, persona);
    await first.conversation.until('verified');
    await bench.host.connections('jane');
    const second = await enter();
    const again = await submit(second.gateway, 'verified');
    const { connectionId } = await again.conversation.until('opened');
    const { challenge } = await again.conversation.until('challenge');
    const answer = { key: 'a', challengeId: challenge.id, version: challenge.version, actionId: 'repair' };
    await second.gateway.answer(connectionId, answer, signal);
    await again.conversation.until('verified');
    expect([second.consented, (await enter()).consented]).toEqual([false, false]);
  },
);
