import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxEvent } from '../store/outbox.ts';
import type { ConnectionRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { OpenStore } from './open-store.ts';
import { attempt, connection, jane, john } from './store-samples.ts';

/** What every store must do with connections, their lists, and what they want of their people. */
export function describeConnections(name: string, open: OpenStore) {
  describe(`${name} keeps connections and their owners`, () => {
    let store: Store;
    let reopen: (() => Promise<Store>) | undefined;
    beforeEach(async () => {
      ({ store, reopen } = await open());
    });
    afterEach(() => store.close());

    const setStatus = ({ id }: ConnectionRecord, status: ConnectionRecord['status']) =>
      store.changeConnection('app', id, (now) => ({ record: { ...now, status } }));

    /** An endpoint of the application, and the ids of what it is told. */
    async function hearing() {
      await store.addEndpoint({
        ...{ id: 'e1', applicationId: 'app', url: 'https://host.example/', version: 'v' },
        ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
      });
      return async () => {
        const { records } = await store.deliveries('e1', { limit: 99 });
        return records.map(({ event }) => event.id).sort();
      };
    }

    test('connections get rising public ids, once a gateway id', async () => {
      const first = await store.openConnection(connection('g1'));
      const second = await store.openConnection(connection('g2'));
      expect(Number(first.id)).toBeGreaterThan(10_000_000);
      expect(Number(second.id)).toBe(Number(first.id) + 1);
      expect(first.connection.id).toBe(first.id);
      expect(await store.openConnection(connection('g1'))).toEqual(first);
      expect((await store.openConnection({ ...connection('g1'), ...john })).id).not.toBe(first.id);
      expect(await store.connection('app', first.id)).toEqual(first);
      expect(await store.connection('other', first.id)).toBeUndefined();
      expect(await store.connection('app', `${first.id}.0`)).toBeUndefined();
      expect(await store.connection('app', `0${first.id}`)).toBeUndefined();
      expect((await store.connectionsOf(jane)).map(({ id }) => id)).toEqual([second.id, first.id]);
    });

    test('lists tell what changed last, of an application or a user, within limits of time and number', async () => {
      for (const [index, updatedAt] of [30, 10, 20].entries()) {
        await store.openConnection({ ...connection(`g${index}`), at: index, updatedAt });
      }
      await store.openConnection({ ...connection('g9'), ...john, at: 3, updatedAt: 40 });
      await store.openConnection({ ...connection('g9'), applicationId: 'other', updatedAt: 50 });
      const gone = await store.openConnection({ ...connection('gone'), updatedAt: 60 });
      await setStatus(gone, 'gone');
      const read = async (query: Partial<Parameters<Store['connectionPage']>[1]>) => {
        const { records, total } = await store.connectionPage('app', { order: 'desc', limit: 10, ...query });
        return { times: records.map(({ updatedAt }) => updatedAt), total };
      };
      expect(await read({})).toEqual({ times: [40, 30, 20, 10], total: 4 });
      expect(await read({ order: 'asc', limit: 2 })).toEqual({ times: [10, 20], total: 4 });
      expect(await read({ userId: 'jane' })).toEqual({ times: [30, 20, 10], total: 3 });
      expect(await read({ updatedAfter: 10, updatedBefore: 40 })).toEqual({ times: [30, 20], total: 2 });
      expect(await store.userPage('app', { order: 'desc', limit: 1 })).toEqual({
        records: [{ userId: 'john', at: 3, updatedAt: 40 }],
        total: 2,
      });
      expect((await store.userPage('app', { userId: 'jane', order: 'asc', limit: 9 })).records).toEqual([
        { userId: 'jane', at: 0, updatedAt: 30 },
      ]);
      expect((await store.userPage('app', { userId: 'nobody', order: 'asc', limit: 9 })).total).toBe(0);
    });

    test('accounts are listed with their connections, page by page', async () => {
      const withAccounts = (ids: readonly string[]) => ({
        ...connection(ids.join('-')).connection,
        accounts: ids.map((id) => ({ id, name: id, eligible: true, refusing: 'ignored' as const })),
      });
      const open = (ids: readonly string[], updatedAt: number, owner = jane) =>
        store.openConnection({
          ...connection(ids.join('-')),
          ...owner,
          connection: withAccounts(ids),
          updatedAt,
        });
      await open(['a', 'b'], 20);
      const first = await open(['c'], 10);
      await open([], 40);
      await open(['x'], 30, john);
      const query = { order: 'asc', limit: 3 } as const;
      const { records, total } = await store.accountPage('app', query);
      expect(records.map(({ accountId }) => accountId)).toEqual(['c', 'a', 'b']);
      expect(records[0]?.connection).toEqual(first);
      expect(total).toBe(4);
      const latest = await store.accountPage('app', { order: 'desc', limit: 9, userId: 'jane' });
      expect(latest.records.map(({ accountId }) => accountId)).toEqual(['b', 'a', 'c']);
    });

    test('connections are checked once a while, those of one status, longest waiting first', async () => {
      const made = [];
      for (const [index, updatedAt] of [30, 10, 20].entries()) {
        const opened = await store.openConnection({ ...connection(`g${index}`), updatedAt });
        made.push(opened);
        await setStatus(opened, 'verified');
      }
      await store.openConnection({ ...connection('g9'), updatedAt: 1 });
      const claim = async (before: number, now: number, limit = 9) =>
        (await store.claimChecks({ status: 'verified', before, now, limit })).map(({ id }) => id);
      const [last, first, second] = made.map(({ id }) => id);
      expect(await claim(9, 100)).toEqual([]);
      expect(await claim(50, 100, 1)).toEqual([first]);
      expect((await claim(50, 101)).sort()).toEqual([last, second].sort());
      expect(await claim(99, 150)).toEqual([]);
      expect(await claim(100, 151)).toEqual([first]);
      expect((await store.connection('app', first ?? ''))?.checkedAt).toBe(151);
      if (made[1]) await setStatus(made[1], 'broken');
      expect(await claim(500, 501)).not.toContain(first);
    });

    test('an update and the connection it changes are written together', async () => {
      await store.beginAttempt(attempt());
      const opened = await store.openConnection(connection('g1'));
      const verified: ConnectionRecord = {
        ...opened,
        status: 'verified',
        connection: { ...opened.connection, status: 'verified' },
      };
      await store.append(
        { ...jane, id: 'a1' },
        { kind: 'verified', connection: verified.connection },
        { connection: () => ({ record: verified }), status: 'verified', connectionId: verified.id },
      );
      expect(await store.connection('app', opened.id)).toEqual(verified);
      expect(await store.openAttempts(jane)).toEqual([]);
    });

    test('of changes at once each finds what the others made, and all of them stay', async () => {
      const told = await hearing();
      const { id } = await store.openConnection(connection('g1'));
      await store.beginAttempt(attempt({ connectionId: id }));
      const count = (now: ConnectionRecord) => ({
        record: { ...now, updatedAt: now.updatedAt + 1 },
        events: [event(`v${now.updatedAt}`, id)],
      });
      await Promise.all([
        store.changeConnection('app', id, (now) => ({ record: { ...now, name: 'The cabin' } })),
        store.changeConnection('app', id, (now) => ({ record: { ...now, details: { sites: ['s1'] } } })),
        ...[1, 2, 3].map(() => store.changeConnection('app', id, count)),
        store.append({ ...jane, id: 'a1' }, { kind: 'verifying', stage: 'working' }, { connection: count }),
      ]);
      expect(await store.connection('app', id)).toMatchObject({
        ...{ name: 'The cabin', details: { sites: ['s1'] }, updatedAt: 5 },
      });
      expect(await told()).toEqual(['v1', 'v2', 'v3', 'v4']);
    });

    test('a change is of the connection as it is kept, and is returned; none leaves it as it is', async () => {
      const told = await hearing();
      const opened = await store.openConnection(connection('g1'));
      const named = { ...opened, name: 'The cabin' };
      expect(
        await store.changeConnection('app', opened.id, (now) => ({ record: { ...now, name: 'The cabin' } })),
      ).toEqual(named);
      const heard: ConnectionRecord[] = [];
      const none = await store.changeConnection('app', opened.id, (now) => {
        heard.push(now);
        return undefined;
      });
      expect([none, heard]).toEqual([undefined, [named]]);
      expect(await store.connection('app', opened.id)).toEqual(named);
      expect(await told()).toEqual([]);
    });

    test('an update leaves a connection that was ended meanwhile, and is told', async () => {
      const told = await hearing();
      const { id } = await store.openConnection(connection('g1'));
      await store.beginAttempt(attempt());
      const ended = await store.changeConnection('app', id, (now) => ({
        record: { ...now, status: 'gone' },
      }));
      const opened = { kind: 'opened', connectionId: id } as const;
      const seq = await store.append({ ...jane, id: 'a1' }, opened, {
        connectionId: id,
        connection: (now) =>
          now.status === 'gone'
            ? undefined
            : { record: { ...now, status: 'pending' }, events: [event('v1', id)] },
      });
      expect(await store.updates({ ...jane, id: 'a1' }, 0)).toEqual([{ ...opened, seq }]);
      expect(await store.connection('app', id)).toEqual(ended);
      expect(await told()).toEqual([]);
    });

    test('a connection that was deleted, is another application’s or never was is not written', async () => {
      const told = await hearing();
      const write = (applicationId: string, id: string) =>
        store.changeConnection(applicationId, id, (now) => ({
          record: { ...now, name: 'Written' },
          events: [event('v1', id)],
        }));
      const opened = await store.openConnection(connection('g1'));
      expect(await write('other', opened.id)).toBeUndefined();
      for (const id of ['99999999', `${opened.id}.0`, `0${opened.id}`, 'x', ''])
        expect(await write('app', id)).toBeUndefined();
      expect(await store.connection('app', opened.id)).toEqual(opened);
      await store.forgetUser(jane);
      expect(await write('app', opened.id)).toBeUndefined();
      const another = await store.openConnection(connection('g2'));
      await Promise.all([write('app', another.id), store.forgetUser(jane), write('app', another.id)]);
      expect(await store.connectionsOf(jane)).toEqual([]);
      expect(await told()).toEqual([]);
    });

    test('a connection stays as it was if what is told of it cannot be written', async () => {
      const told = await hearing();
      const opened = await store.openConnection(connection('g1'));
      await store.beginAttempt(attempt({ connectionId: opened.id }));
      const change = (now: ConnectionRecord) => ({
        record: { ...now, name: 'The cabin' },
        events: [
          {
            ...event('v1', now.id),
            get applicationId(): string {
              throw new Error('This cannot be written.');
            },
          },
        ],
      });
      await expect(store.changeConnection('app', opened.id, change)).rejects.toThrow('cannot be written');
      const key = { ...jane, id: 'a1' };
      await expect(
        store.append(key, { kind: 'verifying', stage: 'working' }, { connection: change }),
      ).rejects.toThrow('cannot be written');
      expect(await store.connection('app', opened.id)).toEqual(opened);
      expect(await store.updates(key, 0)).toEqual([]);
      expect(await told()).toEqual([]);
    });

    test('owners are listed in pages, each once', async () => {
      expect(await store.owners(undefined, 10)).toEqual([]);
      const other = { applicationId: 'other', userId: 'jane' };
      for (const [owner, gatewayId] of [
        [john, 'g1'],
        [jane, 'g2'],
        [jane, 'g3'],
        [other, 'g4'],
      ] as const)
        await store.openConnection({ ...connection(gatewayId), ...owner });
      expect(await store.owners(undefined, 2)).toEqual([jane, john]);
      expect(await store.owners(john, 2)).toEqual([other]);
      expect(await store.owners(other, 2)).toEqual([]);
    });

    test('what a connection wants is kept until it wants nothing', async () => {
      const one = await store.openConnection(connection('g1'));
      const two = await store.openConnection({ ...connection('g2'), ...john });
      const want = { reason: 'credentials', since: 5 } as const;
      expect(await store.changeAttention(one, (before) => [...before, want])).toEqual([want]);
      await store.changeAttention(two, () => [{ reason: 'accounts', accounts: 2, since: 6 }]);
      expect(
        await store.changeAttention(one, ([first]) => (first ? [{ ...first, told: true }] : [])),
      ).toEqual([{ ...want, told: true }]);
      if (reopen) store = await reopen();
      const all = await store.attention({ applicationId: 'app' }, undefined, 10);
      expect(all).toEqual([
        { ...jane, connectionId: one.id, items: [{ ...want, told: true }] },
        { ...john, connectionId: two.id, items: [{ reason: 'accounts', accounts: 2, since: 6 }] },
      ]);
      expect(await store.attention({ applicationId: 'app' }, undefined, 1)).toEqual(all.slice(0, 1));
      expect(await store.attention({ applicationId: 'app' }, one.id, 10)).toEqual(all.slice(1));
      expect(await store.attention(john, undefined, 10)).toEqual(all.slice(1));
      expect(await store.attention({ applicationId: 'other' }, undefined, 10)).toEqual([]);
      await store.changeAttention(one, () => []);
      expect(await store.attention({ applicationId: 'app' }, undefined, 10)).toEqual(all.slice(1));
    });
  });
}

function event(id: string, lane: string): OutboxEvent {
  return { id, applicationId: 'app', lane, type: 'test', data: {}, at: 1 };
}
