import { ownScope } from '../store/own-scope.ts';
import type { Owner, StoredAnswer } from '../store/records.ts';
import { KEEP_ANSWERS_MS, type Store } from '../store/store.ts';

/** What was answered to a request that may come twice; `forget` is for a user who is forgotten. */
export function memoryAnswers(): {
  readonly answers: Pick<Store, 'reserve' | 'settle' | 'release'>;
  forget(owner: Owner): void;
} {
  const writes = new Map<string, { scope: string; fingerprint: string; at: number; answer?: StoredAnswer }>();
  const answers: Pick<Store, 'reserve' | 'settle' | 'release'> = {
    async reserve(scope, key, fingerprint, now) {
      for (const [name, { at }] of writes) {
        if (at >= now - KEEP_ANSWERS_MS) break;
        writes.delete(name);
      }
      const name = JSON.stringify([scope, key]);
      const known = writes.get(name);
      if (!known) {
        writes.set(name, { scope, fingerprint, at: now });
        return { state: 'new' };
      }
      if (known.fingerprint !== fingerprint) return { state: 'different' };
      return known.answer ? { state: 'done', answer: known.answer } : { state: 'running' };
    },
    async settle(scope, key, answer) {
      const known = writes.get(JSON.stringify([scope, key]));
      if (known) known.answer = answer;
    },
    async release(scope, key) {
      const name = JSON.stringify([scope, key]);
      if (!writes.get(name)?.answer) writes.delete(name);
    },
  };
  return {
    answers,
    forget(owner) {
      for (const [name, { scope }] of writes) if (scope.startsWith(ownScope(owner))) writes.delete(name);
    },
  };
}
