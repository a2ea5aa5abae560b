import { afterEach, expect, test } from 'vitest';
import { reading, submit, testBench } from '../../test/bench.ts';
import { receiver } from '../../test/receiver.ts';

const HOUR = 60 * 60_000;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server that checks once a day, with a clock that a test moves, and what it told. */
async function world() {
  let time = Date.parse('2026-11-02T10:00:00Z');
  const inbox = receiver();
  const bench = testBench({ now: () => (time += 5), webhookSender: inbox.sender, checkEvery: 24 * HOUR });
  stops.push(() => bench.api.stop());
  const json = { client_id: 'app', client_secret: 'app-secret' };
  const { body } = await bench.request('/arc/auth/access_token', { method: 'POST', json });
  await bench.request('/arc/webhook/endpoints', {
    method: 'POST',
    token: body.access_token,
    json: { url: 'https://host.example/' },
  });
  const [checked, check] = [[] as string[], bench.network.check];
  bench.network.check = async (id) => {
    checked.push(id);
    return check(id);
  };
  return {
    ...bench,
    ...inbox,
    /** What was told of credentials and accounts; what wants somebody's attention is told by the monitor. */
    types: () => inbox.types().filter((type) => type !== 'utility_credential_attention'),
    checked,
    async advance(ms: number) {
      time += ms;
      await bench.api.runDue();
    },
    async connect(persona: string) {
      const { conversation } = await submit(await bench.open('jane', {}), persona);
      for (;;) if ((await conversation.next()) === undefined) break;
      const [record] = await bench.store.connectionsOf({ applicationId: 'app', userId: 'jane' });
      if (!record) throw new Error('Nothing was connected.');
      return record;
    },
  };
}

test('a connection that works is checked once a day', async () => {
  const { connect, advance, checked, types } = await world();
  const { gatewayId } = await connect('verified');
  await advance(23 * HOUR);
  expect(checked).toEqual([]);
  await advance(2 * HOUR);
  await advance(HOUR);
  expect(checked).toEqual([gatewayId]);
  await advance(24 * HOUR);
  expect(checked).toEqual([gatewayId, gatewayId]);
  expect(types()).toEqual(['utility_credential_verified', 'utility_accounts_discovered']);
});

test('revoked_later is found at the next check and told; checks stop until it is repaired, and then resume', async () => {
  const { connect, advance, checked, types, received, host, remote, store } = await world();
  const { id, gatewayId } = await connect('revoked_later');
  await advance(25 * HOUR);
  expect(types().slice(2)).toEqual(['utility_credential_revoked']);
  expect(received[2]?.data).toMatchObject({
    id: Number(id),
    utility_credential_id: Number(id),
    verification_status: 'rejected',
  });
  await advance(72 * HOUR);
  expect(checked).toEqual([gatewayId]);

  const gateway = remote(await host.connectToken({ connectionId: id }));
  const never = new AbortController().signal;
  const look = reading(gateway.resume({ id: 'look', connectionId: id, seq: 0 }, undefined, never));
  await look.next();
  await look.stop();
  const { conversation } = await submit(gateway, 'verified');
  for (;;) if ((await conversation.next()) === undefined) break;
  expect(await store.connection('app', id)).toMatchObject({ status: 'verified' });
  await advance(HOUR);
  expect(types().slice(3)).toEqual(['utility_credential_verified']);
  await advance(24 * HOUR);
  expect(checked).toEqual([gatewayId, gatewayId]);
});

test('a vendor that cannot be asked changes nothing, and is asked again the next day', async () => {
  const { connect, advance, network, types, store } = await world();
  const { id } = await connect('verified');
  const { check } = network;
  network.check = () => Promise.reject(new Error('down'));
  await advance(25 * HOUR);
  expect(await store.connection('app', id)).toMatchObject({ status: 'verified' });
  network.check = check;
  await advance(25 * HOUR);
  expect(types()).toHaveLength(2);
});
