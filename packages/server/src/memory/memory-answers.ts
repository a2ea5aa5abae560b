import type { StoredAnswer } from '../store/records.ts';
import { KEEP_ANSWERS_MS, type Store } from '../store/store.ts';

/** What was answered to a request that may come twice. */
export function memoryAnswers(): Pick<Store, 'reserve' | 'settle' | 'release'> {
  const writes = new Map<string, { fingerprint: string; at: number; answer?: StoredAnswer }>();
  return {
    async reserve(scope, key, fingerprint, now) {
      for (const [name, { at }] of writes) {
        if (at >= now - KEEP_ANSWERS_MS) break;
        writes.delete(name);
      }
      const name = JSON.stringify([scope, key]);
      const known = writes.get(name);
      if (!known) {
        writes.set(name, { fingerprint, at: now });
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
}
