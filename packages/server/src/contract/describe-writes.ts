import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownScope } from '../store/own-scope.ts';
import type { Owner } from '../store/records.ts';
import { KEEP_ANSWERS_MS, type Store } from '../store/store.ts';
import type { OpenStore } from './open-store.ts';
import { attempt, connection, jane, john } from './store-samples.ts';

/** What every store must do with redirects, keys of writes and documents, with a user to forget, and after its process is gone. */
export function describeWrites(name: string, open: OpenStore) {
  describe(`${name} keeps redirects, keys and documents, and forgets`, () => {
    let store: Store;
    let reopen: (() => Promise<Store>) | undefined;
    beforeEach(async () => {
      ({ store, reopen } = await open());
    });
    afterEach(() => store.close());

    test('a forgotten user leaves nothing, and others all of theirs', async () => {
      const consent = { key: 'k', sessionId: 's', version: 'v', granted: true, locale: 'en', at: 1 };
      for (const [owner, sessionId] of [
        [jane, 's1'],
        [john, 's2'],
      ] as const) {
        await store.recordConsent({ ...consent, ...owner });
        await store.saveSession({ id: sessionId, ...owner, until: 90 }, 1);
        await store.beginAttempt(attempt({ ...owner, sessionId }));
        await store.append({ ...owner, id: 'a1' }, { kind: 'verifying', stage: 'working' }, {});
        await store.openConnection({ ...connection('g1'), ...owner });
        await store.reserve(scopeOf(owner), 'k', 'f', 1);
        await store.settle(scopeOf(owner), 'k', { status: 200, body: '{}' });
      }
      const redirect = { state: 'digest', redirectId: 'r1', attempt: { ...jane, id: 'a1' }, at: 1 };
      await store.saveRedirect(redirect);
      await store.addEndpoint({
        ...{ id: 'e1', applicationId: 'app', url: 'https://host.example', version: 'v' },
        ...{ enabled: true, enabledAt: 1, at: 1, updatedAt: 1 },
      });
      const [before] = await store.connectionsOf(jane);
      for (const { id } of [...(await store.connectionsOf(jane)), ...(await store.connectionsOf(john))]) {
        await store.writeEvents([{ id, applicationId: 'app', lane: id, type: 'test', data: {}, at: 1 }]);
      }
      const [first] = await store.connectionsOf(jane);
      if (first) await store.changeAttention(first, () => [{ reason: 'credentials', since: 1 }]);
      await store.forgetUser(jane);
      expect(await store.attention(jane, undefined, 9)).toEqual([]);
      expect(await store.lastConsent(jane)).toBeUndefined();
      expect(await store.session('s1')).toBeUndefined();
      expect(await store.sessionAttempt('s1')).toBeUndefined();
      expect(await store.attempt({ ...jane, id: 'a1' })).toBeUndefined();
      expect(await store.updates({ ...jane, id: 'a1' }, 0)).toEqual([]);
      expect(await store.connectionsOf(jane)).toEqual([]);
      expect(await store.takeRedirect('digest')).toBeUndefined();
      expect((await store.deliveries('e1', { limit: 9 })).total).toBe(1);
      expect(await store.reserve(scopeOf(jane), 'k', 'f', 2)).toEqual({ state: 'new' });
      expect(await store.reserve(scopeOf(john), 'k', 'f', 2)).toMatchObject({ state: 'done' });
      expect(await store.lastConsent(john)).toBeDefined();
      expect(await store.sessionAttempt('s2')).toBeDefined();
      expect(await store.connectionsOf(john)).toHaveLength(1);
      const again = await store.openConnection(connection('g1'));
      expect(Number(again.id)).toBeGreaterThan(Number(before?.id));
    });

    test('what a gateway or a monitor tells while its user is forgotten brings nothing of them back', async () => {
      const key = { ...jane, id: 'a1' };
      await store.beginAttempt(attempt());
      const opened = await store.openConnectionOf(key, connection('g1'));
      expect(await store.openConnectionOf(key, connection('g1'))).toEqual(opened);
      await store.forgetUser(jane);
      expect(await store.openConnectionOf(key, connection('g1'))).toBeUndefined();
      expect(await store.openConnectionOf(key, connection('g2'))).toBeUndefined();
      expect(await store.connectionsOf(jane)).toEqual([]);
      await store.saveRedirect({ state: 'digest', redirectId: 'r1', attempt: key, at: 1 });
      expect(await store.takeRedirect('digest')).toBeUndefined();
      const gone = { ...jane, id: opened?.id ?? '' };
      expect(await store.changeAttention(gone, () => [{ reason: 'credentials', since: 1 }])).toEqual([]);
      expect(await store.attention(jane, undefined, 9)).toEqual([]);
    });

    test('a connection of an attempt is made before its user is forgotten, or not at all', async () => {
      await store.beginAttempt(attempt());
      const making = Array.from({ length: 8 }, (_, index) =>
        store.openConnectionOf({ ...jane, id: 'a1' }, connection(`g${index}`)),
      );
      await Promise.all([...making, store.forgetUser(jane)]);
      expect(await store.connectionsOf(jane)).toEqual([]);
    });

    test('a redirect is taken once, with the page it goes back to', async () => {
      const key = { ...jane, id: 'a1' };
      await store.beginAttempt(attempt());
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

    test('a redirect is taken in the context that it began with', async () => {
      const redirect = { state: 'digest', redirectId: 'r1', attempt: { ...jane, id: 'a1' }, at: 1 };
      await store.beginAttempt(attempt());
      await store.saveRedirect({ ...redirect, context: 'powens' });
      expect(await store.takeRedirect('digest', 'linxo')).toBeUndefined();
      expect(await store.takeRedirect('digest', 'powens')).toEqual({ ...redirect, context: 'powens' });
      await store.saveRedirect(redirect);
      expect(await store.takeRedirect('digest', 'powens')).toEqual(redirect);
    });

    test('a redirect heard of again keeps its page, and a new one takes its place', async () => {
      const key = { ...jane, id: 'a1' };
      await store.beginAttempt(attempt());
      await store.beginAttempt(attempt({ ...john, sessionId: 's2' }));
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

    test('a document is written by whoever read its last version, and listed in its group', async () => {
      const link = { kind: 'link', id: 'l1', group: 'acme', version: 1, body: { uses: 0 } };
      expect(await store.saveDocument({ ...link, version: 2 })).toBe(false);
      expect(await store.saveDocument(link)).toBe(true);
      expect(await store.saveDocument({ ...link, body: { uses: 7 } })).toBe(false);
      const both = [1, 2].map((uses) => store.saveDocument({ ...link, version: 2, body: { uses } }));
      expect((await Promise.all(both)).sort()).toEqual([false, true]);
      await store.saveDocument({ ...link, id: 'l0' });
      await store.saveDocument({ ...link, id: 'l2', group: 'other' });
      await store.saveDocument({ ...link, kind: 'site' });
      const used = await store.document('link', 'l1');
      expect(used).toMatchObject({ group: 'acme', version: 2 });
      expect(await store.document('link', 'unknown')).toBeUndefined();
      const group = [used, { ...link, id: 'l0' }];
      expect(await store.documents('link', 'acme')).toEqual(group);
      expect(await store.saveDocument({ ...link, id: 'l0', version: 2, group: 'moved' })).toBe(true);
      if (reopen) store = await reopen();
      expect((await store.documents('link', 'acme')).map(({ id }) => id)).toEqual(['l1', 'l0']);
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

function scopeOf(owner: Owner): string {
  return `${ownScope(owner)}"create"]`;
}
