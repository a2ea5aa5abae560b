import { type Gateway, problem } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import { PROVIDER, submit, testBench } from '../../test/bench.ts';
import { memoryStore } from '../memory/memory-store.ts';
import type { Store } from '../store/store.ts';

const { signal } = new AbortController();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A connection at a vendor that knows one sign-in, and a store that lets things happen right after it has read. */
async function world() {
  const kept = memoryStore();
  let meanwhile: (() => Promise<unknown>) | undefined;
  let isGone = false;
  const read = async <Value>(value: Promise<Value>): Promise<Value> => {
    const found = await value;
    const act = meanwhile;
    meanwhile = undefined;
    await act?.();
    return found;
  };
  const store: Store = {
    ...kept,
    connection: (...given) => read(kept.connection(...given)),
    openConnectionOf: (...given) => read(kept.openConnectionOf(...given)),
  };
  const vendor = testBench();
  const bench = testBench({
    store,
    gateway: (session): Gateway => ({
      ...vendor.network.gateway(session),
      async *submit() {
        if (isGone) {
          yield { seq: 1, kind: 'opened', connectionId: 'same' };
          yield { seq: 2, kind: 'failed', problem: { ...problem('session_expired'), gone: true } };
          return;
        }
        const provider = { id: PROVIDER, name: 'Provider', health: 'ok' as const };
        const connection = { id: 'same', provider, status: 'verified' as const, accounts: [] };
        yield { seq: 1, kind: 'verified', connection };
      },
      async disconnect() {},
    }),
  });
  stops.push(bench.api.stop, vendor.api.stop);
  const signIn = async () => {
    const { conversation } = await submit(await bench.open(), 'verified');
    return (await conversation.until('verified')).connection.id;
  };
  const failToSignIn = async () => {
    isGone = true;
    const { conversation } = await submit(await bench.open(), 'verified');
    await expect(conversation.until('verified')).rejects.toThrow('Failed');
  };
  const id = await signIn();
  return {
    id,
    signIn,
    failToSignIn,
    own: await (await bench.manage()).management(() => 'en'),
    record: () => kept.connection('app', id),
    /** As another process writes it, which has seen no try at the connection. */
    end: (at: number) =>
      kept.changeConnection('app', id, (now) => ({
        record: { ...now, status: 'gone', ended: { by: 'person', sessionId: 's', at } },
      })),
    meanwhile(act: () => Promise<unknown>) {
      meanwhile = act;
    },
  };
}

test('a connection that is ended while it is named stays ended', async () => {
  const { own, id, record, meanwhile } = await world();
  meanwhile(() => own.disconnect(id, 'k1', signal));
  await expect(own.rename(id, 'The cabin', 'k2', signal)).rejects.toThrow();
  expect(await record()).toMatchObject({ status: 'gone', ended: { by: 'person' } });
  expect(await record()).not.toHaveProperty('name');
});

test('a name that is given while the same sign-in is connected again stays', async () => {
  const { own, id, signIn, record, meanwhile } = await world();
  meanwhile(() => own.rename(id, 'The cabin', 'k1', signal));
  expect(await signIn()).toBe(id);
  expect(await record()).toMatchObject({ status: 'verified', name: 'The cabin' });
});

test('a connection that is ended during a try stays ended, and a later try connects it again', async () => {
  const { signIn, record, end, meanwhile } = await world();
  meanwhile(() => end(Date.now()));
  await signIn();
  expect(await record()).toMatchObject({ status: 'gone', ended: { by: 'person' } });
  await end(1);
  await signIn();
  expect(await record()).toMatchObject({ status: 'verified' });
});

test('a connection that is ended during a try is not ended once more by what its vendor says', async () => {
  const { failToSignIn, record, end, meanwhile } = await world();
  meanwhile(() => end(Date.now()));
  const before = await record();
  await failToSignIn();
  expect(await record()).toMatchObject({ status: 'gone', updatedAt: before?.updatedAt });
});
