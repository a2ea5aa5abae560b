import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AttemptRecord, ConnectionRecord, Owner } from '../store/records.ts';
import { KEEP_ANSWERS_MS, KEEP_UPDATES, type Store } from '../store/store.ts';

const jane: Owner = { applicationId: 'app', userId: 'jane' };
const john: Owner = { applicationId: 'app', userId: 'john' };

/** What every store must do. `reopen`, where a store can, gives the same data after the process is gone. */
export function describeStore(
  name: string,
  open: () => Promise<{ store: Store; reopen?: () => Promise<Store> }>,
) {
  describe(`${name} keeps what it acknowledged`, () => {
    let store: Store;
    let reopen: (() => Promise<Store>) | undefined;
    beforeEach(async () => {
      ({ store, reopen } = await open());
    });
    afterEach(() => store.close());

    test("a consent is recorded once a key, and the last one is the owner's", async () => {
      const consent = {
        ...jane,
        key: 'k1',
        sessionId: 's',
        version: 'v1',
        granted: true,
        locale: 'en',
        at: 1,
      };
      await store.recordConsent(consent);
      await store.recordConsent({ ...consent, key: 'k2', version: 'v2', at: 2 });
      await store.recordConsent({ ...consent, granted: false, at: 3 });
      expect(await store.lastConsent(jane)).toEqual({ ...consent, key: 'k2', version: 'v2', at: 2 });
      expect(await store.lastConsent(john)).toBeUndefined();
      expect(await store.lastConsent({ ...jane, applicationId: 'other' })).toBeUndefined();
    });

    test('an attempt begun twice is the first one, and belongs to its owner only', async () => {
      expect(await store.beginAttempt(attempt())).toEqual(attempt());
      expect(await store.beginAttempt(attempt({ providerId: 'another' }))).toEqual(attempt());
      expect(await store.attempt({ ...john, id: 'a1' })).toBeUndefined();
      await store.beginAttempt(attempt({ ...john, providerId: 'another', sessionId: 's2' }));
      expect(await store.attempt({ ...jane, id: 'a1' })).toEqual(attempt());
    });

    test('a session has the attempt begun or bound last', async () => {
      await store.beginAttempt(attempt());
      await store.beginAttempt(attempt({ id: 'a2' }));
      expect((await store.sessionAttempt('s1'))?.id).toBe('a2');
      await store.bindSession('s9', { ...jane, id: 'a1' });
      expect((await store.sessionAttempt('s9'))?.id).toBe('a1');
      expect(await store.sessionAttempt('unknown')).toBeUndefined();
    });

    test('open attempts are those that have not ended, newest first', async () => {
      await store.beginAttempt(attempt());
      await store.beginAttempt(attempt({ id: 'a2' }));
      await store.beginAttempt(attempt({ id: 'a3', joins: 'a2' }));
      await store.beginAttempt(attempt({ ...john, id: 'b1' }));
      expect((await store.openAttempts(jane)).map(({ id }) => id)).toEqual(['a2', 'a1']);
      await store.changeAttempt({ ...jane, id: 'a2' }, { status: 'failed' });
      expect((await store.openAttempts()).map(({ id }) => id)).toEqual(['b1', 'a1']);
      await store.changeAttempt({ ...jane, id: 'a2' }, { status: 'open' });
      expect((await store.openAttempts(jane)).map(({ id }) => id)).toEqual(['a2', 'a1']);
    });

    test('updates are numbered upwards and one heard before is dropped', async () => {
      await store.beginAttempt(attempt());
      const key = { ...jane, id: 'a1' };
      const working = { kind: 'verifying', stage: 'working' } as const;
      expect(await store.append(key, working, { gatewaySeq: 1, memo: 'm' })).toBe(1);
      expect(await store.append(key, working, { gatewaySeq: 1 })).toBeUndefined();
      expect(await store.append(key, working, {})).toBe(2);
      expect(await store.append(key, working, { above: 7, status: 'pending' })).toBe(8);
      expect(await store.updates(key, 1)).toEqual([
        { ...working, seq: 2 },
        { ...working, seq: 8 },
      ]);
      expect(await store.attempt(key)).toMatchObject({ seq: 8, gatewaySeq: 1, memo: 'm', status: 'pending' });
      expect(await store.append({ ...jane, id: 'unknown' }, working, {})).toBeUndefined();
    });

    test('a log keeps its last updates, however often something is told again', async () => {
      await store.beginAttempt(attempt());
      const key = { ...jane, id: 'a1' };
      const working = { kind: 'verifying', stage: 'working' } as const;
      for (let told = 0; told < KEEP_UPDATES + 5; told += 1) await store.append(key, working, {});
      const updates = await store.updates(key, 0);
      expect(updates).toHaveLength(KEEP_UPDATES);
      expect(updates.at(-1)?.seq).toBe(KEEP_UPDATES + 5);
    });

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
        { connection: verified, status: 'verified', connectionId: verified.id },
      );
      expect(await store.connection('app', opened.id)).toEqual(verified);
      expect(await store.openAttempts(jane)).toEqual([]);
    });

    test('a redirect is taken once, with the page it goes back to', async () => {
      const key = { ...jane, id: 'a1' };
      const redirect = { state: 'digest', redirectId: 'r1', attempt: key, at: 1 };
      await store.saveRedirect(redirect);
      await store.setReturnTo({ ...john, id: 'a1' }, 'r1', 'http://localhost/foreign');
      await store.setReturnTo(key, 'r1', 'http://localhost/page');
      expect(await store.takeRedirect('digest')).toEqual({ ...redirect, returnTo: 'http://localhost/page' });
      expect(await store.takeRedirect('digest')).toBeUndefined();
      await store.saveRedirect({ ...redirect, returnTo: 'http://localhost/page' });
      await store.setReturnTo(key, 'r1', undefined);
      expect(await store.takeRedirect('digest')).toEqual(redirect);
    });

    test('a redirect heard of again keeps its page, and a new one takes its place', async () => {
      const key = { ...jane, id: 'a1' };
      const redirect = { state: 'digest', redirectId: 'r1', attempt: key, at: 1 };
      await store.saveRedirect(redirect);
      await store.setReturnTo(key, 'r1', 'http://localhost/page');
      await store.saveRedirect({ ...redirect, at: 2 });
      await store.saveRedirect({ ...redirect, state: 'another', attempt: { ...john, id: 'a1' } });
      expect(await store.takeRedirect('digest')).toMatchObject({ returnTo: 'http://localhost/page', at: 2 });
      await store.saveRedirect(redirect);
      await store.saveRedirect({ ...redirect, state: 'newer', redirectId: 'r2' });
      expect(await store.takeRedirect('digest')).toBeUndefined();
      expect(await store.takeRedirect('newer')).toMatchObject({ redirectId: 'r2' });
      expect(await store.takeRedirect('another')).toBeDefined();
    });

    test('a key is claimed, settled and replayed for a day and more', async () => {
      expect(await store.reserve('jane', 'k', 'f', 0)).toEqual({ state: 'new' });
      expect(await store.reserve('jane', 'k', 'f', 1)).toEqual({ state: 'running' });
      expect(await store.reserve('jane', 'k', 'other', 1)).toEqual({ state: 'different' });
      expect(await store.reserve('john', 'k', 'other', 1)).toEqual({ state: 'new' });
      await store.release('jane', 'k');
      expect(await store.reserve('jane', 'k', 'f', 2)).toEqual({ state: 'new' });
      const answer = { status: 200, body: '{}' };
      await store.settle('jane', 'k', answer);
      await store.release('jane', 'k');
      const aDayLater = 24 * 60 * 60_000;
      expect(await store.reserve('jane', 'k', 'f', aDayLater)).toEqual({ state: 'done', answer });
      expect(await store.reserve('jane', 'k', 'f', 3 + KEEP_ANSWERS_MS)).toEqual({ state: 'new' });
    });

    test('everything is there again after the process is gone', async () => {
      if (!reopen) return;
      const key = { ...jane, id: 'a1' };
      await store.beginAttempt(attempt());
      const opened = await store.openConnection(connection('g1'));
      await store.append(key, { kind: 'opened', connectionId: opened.id }, { gatewaySeq: 1 });
      await store.reserve('jane', 'settled', 'f', 0);
      await store.settle('jane', 'settled', { status: 200, body: '{}' });
      await store.reserve('jane', 'running', 'f', 0);
      await store.close();
      store = await reopen();
      expect(await store.sessionAttempt('s1')).toMatchObject({ id: 'a1', seq: 1 });
      expect(await store.updates(key, 0)).toEqual([{ kind: 'opened', connectionId: opened.id, seq: 1 }]);
      expect(await store.connection('app', opened.id)).toEqual(opened);
      expect(await store.reserve('jane', 'settled', 'f', 1)).toMatchObject({ state: 'done' });
      expect(await store.reserve('jane', 'running', 'f', 1)).toEqual({ state: 'new' });
      expect((await store.openConnection(connection('g2'))).id).toBe(String(Number(opened.id) + 1));
    });
  });
}

function attempt(change: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    ...jane,
    id: 'a1',
    sessionId: 's1',
    mode: 'create',
    accountSelection: 'ask',
    providerId: 'p1',
    status: 'open',
    seq: 0,
    gatewaySeq: 0,
    answered: 0,
    at: 1,
    ...change,
  };
}

function connection(gatewayId: string): Omit<ConnectionRecord, 'id'> {
  const provider = { id: 'p1', name: 'Provider', health: 'ok' as const };
  return {
    ...jane,
    gatewayId,
    status: 'opened',
    connection: { id: '0', provider, status: 'pending', accounts: [] },
    at: 1,
    updatedAt: 1,
  };
}
