import type { Connection } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import { submit, testBench } from '../../test/bench.ts';

const { signal } = new AbortController();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server before a vendor that lets things happen between what it knew and its answer. */
async function world() {
  let meanwhile: (() => Promise<void>) | undefined;
  const during = async () => {
    const act = meanwhile;
    meanwhile = undefined;
    await act?.();
  };
  const vendor = testBench();
  const bench = testBench({
    gateway: (session) => {
      const gateway = vendor.network.gateway(session);
      return {
        ...gateway,
        async connections(signal) {
          const known: readonly Connection[] = await gateway.connections(signal);
          if (!meanwhile) return known;
          await during();
          return known.map((each) => ({ ...each, status: 'broken' as const }));
        },
        async shareAccounts(...given) {
          await gateway.shareAccounts(...given);
          await during();
        },
      };
    },
  });
  stops.push(bench.api.stop, vendor.api.stop);
  const { conversation } = await submit(await bench.open('jane', {}), 'two_accounts');
  const { id } = (await conversation.until('verified')).connection;
  return {
    ...bench,
    id,
    own: await (await bench.manage()).management(() => 'en'),
    record: () => bench.store.connection('app', id),
    meanwhile(act: () => Promise<void>) {
      meanwhile = act;
    },
  };
}

test('a connection that its person ends while its vendor is asked stays ended', async () => {
  const { host, own, id, record, meanwhile } = await world();
  meanwhile(() => own.disconnect(id, 'k1', signal));
  expect(await host.connections('jane')).toEqual([]);
  expect(await record()).toMatchObject({ status: 'gone', ended: { by: 'person' } });
});

test('a name that is given while the vendor is asked stays', async () => {
  const { host, own, id, record, meanwhile } = await world();
  meanwhile(() => own.rename(id, 'The cabin', 'k1', signal));
  await host.connections('jane');
  expect(await record()).toMatchObject({ status: 'broken', name: 'The cabin' });
});

test('what changed while the vendor was asked is newer than its answer', async () => {
  const { host, store, id, record, meanwhile } = await world();
  meanwhile(async () => {
    await store.changeConnection('app', id, (now) => ({ record: { ...now, updatedAt: now.updatedAt + 1 } }));
  });
  await host.connections('jane');
  expect(await record()).toMatchObject({ id, status: 'verified' });
});

test('a connection that is ended while its accounts are changed stays ended', async () => {
  const { own, id, record, meanwhile } = await world();
  const [, gas] = await own.accounts(id, signal);
  meanwhile(() => own.rename(id, 'The cabin', 'k1', signal));
  await own.share(id, { key: 'k2', chosen: [], refused: [gas?.id ?? ''] }, signal);
  expect(await record()).toMatchObject({ name: 'The cabin', connection: { accounts: [{}] } });
  meanwhile(() => own.disconnect(id, 'k3', signal));
  await own.share(id, { key: 'k4', chosen: [gas?.id ?? ''], refused: [] }, signal).catch(() => undefined);
  expect(await record()).toMatchObject({ status: 'gone' });
});
