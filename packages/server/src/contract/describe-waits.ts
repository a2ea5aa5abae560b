import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxEvent } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import { type WaitRecord, waitLane } from '../store/waits.ts';
import type { OpenStore } from './open-store.ts';
import { jane, john } from './store-samples.ts';

/** What every store must do with people who wait for a provider. */
export function describeWaits(name: string, open: OpenStore) {
  describe(`${name} keeps who waits for a provider`, () => {
    let store: Store;
    let reopen: (() => Promise<Store>) | undefined;
    beforeEach(async () => {
      ({ store, reopen } = await open());
      await store.addEndpoint({
        ...{ id: 'e1', applicationId: 'app', url: 'https://host.example', version: 'v' },
        ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
      });
    });
    afterEach(() => store.close());
    const told = async () =>
      (await store.deliveries('e1', { limit: 9 })).records.map(({ event }) => event.id);

    test('a person waits once for each provider, from when they first asked', async () => {
      await store.addWait(wait('w1'));
      await store.addWait(wait('w2', { at: 2 }));
      await store.addWait(wait('w3', { providerId: 'gas' }));
      await store.addWait(wait('w4', { ...john, at: 4 }));
      if (reopen) {
        await store.close();
        store = await reopen();
      }
      expect(await store.waitOf(jane, 'water')).toEqual(wait('w1'));
      expect(await store.waitOf(jane, 'wind')).toBeUndefined();
      expect(await store.waitOf({ ...jane, applicationId: 'other' }, 'water')).toBeUndefined();
      expect((await store.waits('app', 'water', 9)).map(({ id }) => id)).toEqual(['w1', 'w4']);
      expect((await store.waits('app', 'water', 1)).map(({ id }) => id)).toEqual(['w1']);
    });

    test('each provider of each application is listed once, with who asked last', async () => {
      expect(await store.waitedFor()).toEqual([]);
      await store.addWait(wait('w1'));
      await store.addWait(wait('w2', john));
      await store.addWait(wait('w3', { providerId: 'gas' }));
      await store.addWait(wait('w4', { applicationId: 'other' }));
      expect((await store.waitedFor()).map(({ id }) => id).sort()).toEqual(['w2', 'w3', 'w4']);
    });

    test('a wait that ends is told once, whoever ends it and however often', async () => {
      const first = wait('w1');
      await store.addWait(first);
      await Promise.all([1, 2, 3].map((by) => store.endWait(first, event(`by ${by}`))));
      expect(await told()).toHaveLength(1);
      expect(await store.waitOf(jane, 'water')).toBeUndefined();
      // Who asks anew is not ended by whoever still ends the one before.
      const second = wait('w2');
      await store.addWait(second);
      await store.endWait(first, event('late'));
      expect(await store.waitOf(jane, 'water')).toEqual(second);
      await store.endWait(second, undefined);
      expect(await store.waitOf(jane, 'water')).toBeUndefined();
      expect(await told()).toHaveLength(1);
    });

    test('who asked long ago is forgotten, untold', async () => {
      await store.addWait(wait('w1', { at: 9 }));
      await store.addWait(wait('w2', { ...john, at: 10 }));
      await store.forgetWaits(10);
      expect((await store.waits('app', 'water', 9)).map(({ id }) => id)).toEqual(['w2']);
      expect(await told()).toEqual([]);
    });

    test('a forgotten user waits for nothing and is told nothing any more', async () => {
      for (const owner of [jane, john]) {
        await store.addWait(wait(`water ${owner.userId}`, owner));
        const gas = wait(`gas ${owner.userId}`, { ...owner, providerId: 'gas' });
        await store.addWait(gas);
        await store.endWait(gas, { ...event(gas.id), lane: waitLane(owner) });
      }
      await store.forgetUser(jane);
      expect((await store.waits('app', 'water', 9)).map(({ id }) => id)).toEqual(['water john']);
      expect(await told()).toEqual(['gas john']);
    });
  });
}

function wait(id: string, change: Partial<WaitRecord> = {}): WaitRecord {
  return { ...jane, id, providerId: 'water', providerName: 'Water & Co', at: 1, ...change };
}

function event(id: string): OutboxEvent {
  return { id, applicationId: 'app', lane: 'lane', type: 'test', data: {}, at: 1 };
}
