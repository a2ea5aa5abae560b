import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClaimedDelivery, OutboxEvent, WebhookEndpoint } from '../store/outbox.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What the outbox of every store must do. */
export function describeOutbox(name: string, open: () => Promise<{ store: Store }>) {
  describe(`${name} keeps what is to be told`, () => {
    let store: Store;
    beforeEach(async () => {
      ({ store } = await open());
      await store.addEndpoint(endpoint('e1'));
    });
    afterEach(() => store.close());

    const claim = (now = 100, limit = 10, busy: string[] = []) =>
      store.claimDeliveries({ now, until: now + 60, limit, busy });

    async function claimed(now?: number): Promise<readonly string[]> {
      return (await claim(now)).map(({ event }) => event.id);
    }

    async function only(now?: number): Promise<ClaimedDelivery> {
      const [one, ...more] = await claim(now);
      if (!one || more.length > 0) throw new Error('Not exactly one delivery is due.');
      return one;
    }

    const deliver = (one: ClaimedDelivery, at = 100) =>
      store.recordAttempt(one, { at, ms: 1, status: 200 }, { next: 'delivered' });

    test('endpoints belong to an application, are changed and deleted', async () => {
      await store.addEndpoint(endpoint('e2'));
      await store.addEndpoint({ ...endpoint('e3'), applicationId: 'other' });
      expect(await store.endpoints('app')).toEqual([endpoint('e1'), endpoint('e2')]);
      expect(await store.endpoint('other', 'e1')).toBeUndefined();
      expect(await store.changeEndpoint('other', 'e1', { enabled: false })).toBeUndefined();
      const changed = { ...endpoint('e1'), enabled: false, updatedAt: 9 };
      expect(await store.changeEndpoint('app', 'e1', { enabled: false, updatedAt: 9 })).toEqual(changed);
      expect(await store.endpoint('app', 'e1')).toEqual(changed);
      expect(await store.deleteEndpoint('other', 'e2')).toBe(false);
      expect(await store.deleteEndpoint('app', 'e2')).toBe(true);
      expect(await store.endpoints('app')).toEqual([changed]);
    });

    test('an event waits for each endpoint of its application, or for the one it is for', async () => {
      await store.addEndpoint(endpoint('e2'));
      await store.addEndpoint({ ...endpoint('e3'), applicationId: 'other' });
      await store.writeEvents([event('v1')]);
      await store.writeEvents([event('v2', 'lane-2')], 'e2');
      const told = await claim();
      expect(told.map(({ endpoint, event }) => `${endpoint.id} ${event.id}`).sort()).toEqual([
        'e1 v1',
        'e2 v1',
        'e2 v2',
      ]);
      expect(told.find(({ endpointId }) => endpointId === 'e1')).toMatchObject({
        event: event('v1'),
        endpoint: endpoint('e1'),
        attempts: [],
      });
      expect((await store.deliveries('e3', { limit: 9 })).total).toBe(0);
    });

    test('the same event again changes nothing, before and after it was told', async () => {
      await store.writeEvents([event('v1')]);
      await store.writeEvents([event('v1')]);
      await deliver(await only());
      await store.writeEvents([event('v1')]);
      expect(await claimed(500)).toEqual([]);
      expect((await store.deliveries('e1', { limit: 9 })).total).toBe(1);
    });

    test('of a lane only the first is given out, and the next once that was told', async () => {
      await store.writeEvents([event('v1'), event('v2'), event('w1', 'lane-2')]);
      const [first, other] = await claim();
      expect([first?.event.id, other?.event.id].sort()).toEqual(['v1', 'w1']);
      expect(await claimed(101)).toEqual([]);
      await store.writeEvents([event('v3')]);
      const head = first?.event.id === 'v1' ? first : other;
      if (head) await deliver(head, 110);
      expect(await claimed(111)).toEqual(['v2']);
      expect(await claimed(112)).toEqual([]);
    });

    test('the longest due come first, only as many as asked for, and none of the busy', async () => {
      await store.addEndpoint(endpoint('e2'));
      await store.writeEvents([event('v2', 'b', 20), event('v1', 'a', 10), event('v3', 'c', 200)], 'e1');
      await store.writeEvents([event('w1', 'a', 5)], 'e2');
      expect(await store.nextDelivery()).toBe(5);
      expect((await claim(100, 1, ['e2'])).map(({ event }) => event.id)).toEqual(['v1']);
      expect((await claim(100, 9)).map(({ event }) => event.id).sort()).toEqual(['v2', 'w1']);
      expect(await store.nextDelivery()).toBe(160);
      expect(await claimed(200)).toHaveLength(4);
    });

    test('a failed try is written down, and comes again when it is due', async () => {
      await store.writeEvents([event('v1'), event('v2')]);
      const first = await only();
      await store.recordAttempt(first, { at: 100, ms: 5, status: 500 }, { next: 'retry', due: 300 });
      expect(await claimed(299)).toEqual([]);
      const again = await only(300);
      expect(again).toMatchObject({ event: { id: 'v1' }, attempts: [{ at: 100, ms: 5, status: 500 }] });
      await store.recordAttempt(again, { at: 300, ms: 9, error: 'timeout' }, { next: 'retry', due: 400 });
      await deliver(await only(400), 400);
      expect(await store.delivery('e1', 'v1')).toMatchObject({ attempts: { length: 3 }, deliveredAt: 401 });
      expect(await store.delivery('e1', 'unknown')).toBeUndefined();
    });

    test('what a process claimed and never settled comes again, and its late word changes only what was told', async () => {
      await store.writeEvents([event('v1'), event('v2')]);
      const dead = await only(100);
      const heir = await only(160);
      expect(heir.event.id).toBe('v1');
      await store.recordAttempt(dead, { at: 100, ms: 70, status: 500 }, { next: 'retry', due: 170 });
      expect(await claimed(171)).toEqual([]);
      await deliver(heir, 172);
      const next = await only(180);
      expect(next.event.id).toBe('v2');
      await deliver(dead, 180);
      expect(await claimed(181)).toEqual([]);
      await deliver(next, 182);
      expect(await claimed(900)).toEqual([]);
      expect(await store.nextDelivery()).toBeUndefined();
    });

    test('a disabled endpoint is told nothing, and everything in order once it is enabled', async () => {
      await store.writeEvents([event('v1')]);
      await store.recordAttempt(
        await only(),
        { at: 100, ms: 1, status: 410 },
        { next: 'disable', by: 'gone' },
      );
      expect(await store.endpoint('app', 'e1')).toMatchObject({ enabled: false, disabledBy: 'gone' });
      await store.writeEvents([event('v2'), event('w1', 'lane-2')]);
      expect(await claimed(1_000)).toEqual([]);
      expect(await store.nextDelivery()).toBeUndefined();
      const change = { enabled: true, enabledAt: 1_000, disabledBy: undefined, updatedAt: 1_000 };
      await store.changeEndpoint('app', 'e1', change);
      const told = await claim(1_000);
      expect(told.map(({ event }) => event.id).sort()).toEqual(['v1', 'w1']);
      for (const one of told) await deliver(one, 1_001);
      expect(await claimed(1_003)).toEqual(['v2']);
    });

    test('deliveries are listed newest first, told or waiting, and forgotten with time', async () => {
      await store.writeEvents([event('v1', 'a', 10), event('v2', 'b', 20), event('v3', 'c', 30)]);
      await deliver(await only(10));
      const list = async (delivered?: boolean) => {
        const page = await store.deliveries('e1', {
          limit: 2,
          ...(delivered !== undefined && { delivered }),
        });
        return [page.records.map(({ event }) => event.id), page.total];
      };
      expect(await list()).toEqual([['v3', 'v2'], 3]);
      expect(await list(true)).toEqual([['v1'], 1]);
      expect(await list(false)).toEqual([['v3', 'v2'], 2]);
      await store.forgetEvents(25);
      expect(await list()).toEqual([['v3'], 1]);
      expect(await claimed(100)).toEqual(['v3']);
      await store.deleteEndpoint('app', 'e1');
      expect(await list()).toEqual([[], 0]);
      expect(await claimed(900)).toEqual([]);
    });

    test('a connection and what is told of it are written together', async () => {
      const owner = { applicationId: 'app', userId: 'jane' };
      const opened = await store.openConnection({
        ...owner,
        gatewayId: 'g1',
        status: 'opened',
        connection: {
          id: '0',
          provider: { id: 'p', name: 'P', health: 'ok' },
          status: 'pending',
          accounts: [],
        },
        at: 1,
        updatedAt: 1,
      });
      const write = (told: OutboxEvent) => (now: ConnectionRecord) => ({ record: now, events: [told] });
      await store.changeConnection('app', opened.id, write(event('v1')));
      await store.beginAttempt({
        ...{ ...owner, id: 'a1', sessionId: 's1', mode: 'create', accountSelection: 'ask' },
        ...{ status: 'open', seq: 0, gatewaySeq: 0, answered: 0, at: 1, connectionId: opened.id },
      });
      const key = { ...owner, id: 'a1' };
      const working = { kind: 'verifying', stage: 'working' } as const;
      await store.append(key, working, { gatewaySeq: 1, connection: write(event('v2', 'lane-2')) });
      await store.append(key, working, { gatewaySeq: 1, connection: write(event('v3', 'lane-3')) });
      expect([...(await claimed())].sort()).toEqual(['v1', 'v2']);
    });
  });
}

function endpoint(id: string): WebhookEndpoint {
  const url = `https://host.example/${id}`;
  return {
    ...{ id, applicationId: 'app', url, version: '2022-10-13' },
    ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
  };
}

function event(id: string, lane = 'lane-1', at = 50): OutboxEvent {
  return { id, applicationId: 'app', lane, type: 'test', data: { id }, at };
}
