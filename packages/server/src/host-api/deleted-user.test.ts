import type { Gateway } from '@linkspan/protocol';
import { afterEach, expect, test } from 'vitest';
import { PROVIDER, submit, testBench } from '../../test/bench.ts';
import { memoryStore } from '../memory/memory-store.ts';
import type { Store } from '../store/store.ts';

const jane = { applicationId: 'app', userId: 'jane' };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

test('what a gateway tells while its user is deleted elsewhere makes no record of them', async () => {
  const kept = memoryStore();
  let meanwhile: (() => Promise<void>) | undefined;
  let heard = 0;
  const store: Store = {
    ...kept,
    async attempt(key) {
      const found = await kept.attempt(key);
      const act = meanwhile;
      meanwhile = undefined;
      await act?.();
      return found;
    },
  };
  const vendor = testBench();
  const bench = testBench({
    store,
    gateway: (session): Gateway => ({
      ...vendor.network.gateway(session),
      async *submit() {
        meanwhile = () => kept.forgetUser(jane);
        yield { seq: 1, kind: 'opened', connectionId: 'g1' };
        const provider = { id: PROVIDER, name: 'Provider', health: 'ok' as const };
        heard += 1;
        yield {
          seq: 2,
          kind: 'verified',
          connection: { id: 'g1', provider, status: 'verified', accounts: [] },
        };
        heard += 1;
      },
    }),
  });
  stops.push(bench.api.stop, vendor.api.stop);
  const { conversation } = await submit(await bench.open(), 'verified');
  conversation.next().catch(() => undefined);
  await expect.poll(() => heard).toBeGreaterThan(0);
  await bench.api.stop();
  expect(await kept.connectionsOf(jane)).toEqual([]);
});

test('what is sent while its user’s connections are being ended leaves nothing at the vendor either', async () => {
  const vendor = testBench();
  let meanwhile: (() => Promise<unknown>) | undefined;
  const bench = testBench({
    gateway(session): Gateway {
      const gateway = vendor.network.gateway(session);
      return {
        ...gateway,
        async disconnect(id, signal) {
          await gateway.disconnect?.(id, signal);
          const act = meanwhile;
          meanwhile = undefined;
          await act?.();
        },
      };
    },
  });
  stops.push(bench.api.stop, vendor.api.stop);
  await (await submit(await bench.open(), 'verified')).conversation.until('verified');
  const page = await bench.open();
  meanwhile = async () => {
    const { conversation } = await submit(page, 'verified', 'another-try', 'john@example.org');
    await conversation.until('verified');
  };
  const KEYS = { client_id: 'app', client_secret: 'app-secret' };
  const access = await bench.request('/arc/auth/access_token', { method: 'POST', json: KEYS });
  const token: string = access.body.access_token;
  expect((await bench.request('/arc/users/jane', { method: 'DELETE', token })).status).toBe(204);
  expect(await bench.store.connectionsOf(jane)).toEqual([]);
  const { signal } = new AbortController();
  const gateway = vendor.network.gateway({ userId: 'jane', mode: 'create', accountSelection: 'ask' });
  expect(await gateway.connections?.(signal)).toEqual([]);
});
