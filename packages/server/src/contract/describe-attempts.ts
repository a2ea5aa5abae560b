import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEEP_UPDATES, type Store } from '../store/store.ts';
import type { OpenStore } from './open-store.ts';
import { attempt, jane, john } from './store-samples.ts';

/** What every store must do with consents, attempts, sessions and their updates. */
export function describeAttempts(name: string, open: OpenStore) {
  describe(`${name} keeps consents, attempts and sessions`, () => {
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
      const revoked = { ...consent, key: 'k0', granted: false, revokes: 'k2', at: 4 };
      await store.recordConsent(revoked);
      if (reopen) store = await reopen();
      expect(await store.consentsOf(jane)).toEqual([
        consent,
        { ...consent, key: 'k2', version: 'v2', at: 2 },
        revoked,
      ]);
      expect(await store.consentsOf(john)).toEqual([]);
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

    test('what a session was minted with is there until it has run out', async () => {
      const own = {
        id: 's1',
        ...jane,
        origins: ['https://one.example'],
        locale: 'fr',
        until: 50,
      };
      await store.saveSession(own, 1);
      await store.saveSession({ id: 's2', ...jane, until: 90 }, 1);
      const again = { ...own, id: 's3', until: 70 };
      await store.saveSession(again, 1);
      expect(await store.session('s1')).toEqual(own);
      expect(await store.session('unknown')).toBeUndefined();
      expect(await store.isNamedOrigin('https://one.example', 60)).toBe(true);
      expect(await store.isNamedOrigin('https://one.example', 71)).toBe(false);
      expect(await store.isNamedOrigin('https://two.example', 1)).toBe(false);
      await store.saveSession({ ...own, id: 's4', until: 99 }, 60);
      expect(await store.session('s1')).toBeUndefined();
      expect(await store.session('s2')).toEqual({ id: 's2', ...jane, until: 90 });
      await store.changeSession('s3', { claim: 'one' });
      await store.changeSession('s3', { revoked: true });
      await store.changeSession('unknown', { revoked: true });
      if (reopen) store = await reopen();
      expect(await store.session('s3')).toEqual({ ...again, claim: 'one', revoked: true });
      expect(await store.session('unknown')).toBeUndefined();
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

    test('an attempt that has ended hears no more from its gateway, until it is opened anew', async () => {
      await store.beginAttempt(attempt());
      const key = { ...jane, id: 'a1' };
      const working = { kind: 'verifying', stage: 'working' } as const;
      for (const [index, status] of (['verified', 'pending', 'failed'] as const).entries()) {
        await store.changeAttempt(key, { status: 'open' });
        const gatewaySeq = 10 * index + 1;
        expect(await store.append(key, working, { gatewaySeq, status })).toBe(index + 1);
        expect(await store.append(key, working, { gatewaySeq: gatewaySeq + 1, status })).toBeUndefined();
      }
      expect(await store.attempt(key)).toMatchObject({ seq: 3, gatewaySeq: 21, status: 'failed' });
      expect(await store.append(key, working, {})).toBe(4);
    });

    test('of two that tell the same end at once, one does', async () => {
      await store.beginAttempt(attempt());
      const working = { kind: 'verifying', stage: 'working' } as const;
      const ends = [1, 2, 3, 4].map((gatewaySeq) =>
        store.append({ ...jane, id: 'a1' }, working, { gatewaySeq, status: 'verified' }),
      );
      expect((await Promise.all(ends)).filter((seq) => seq !== undefined)).toEqual([1]);
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
  });
}
