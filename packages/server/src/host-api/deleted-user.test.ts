import type { Gateway } from '@linkspan/protocol';
import { afterEach, expect, test, vi } from 'vitest';
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
  await vi.waitFor(() => expect(heard).toBeGreaterThan(0));
  await bench.api.stop();
  expect(await kept.connectionsOf(jane)).toEqual([]);
});
