import { describe, expect, test } from 'vitest';
import type { UserLedger } from '../store/user-ledger.ts';

/** What every ledger must do; `open` gives an empty one, and what ends it. */
export function describeLedger(
  name: string,
  open: () => Promise<{ ledger: UserLedger; close: () => Promise<void> }>,
) {
  describe(`${name} keeps texts by key`, () => {
    test('the last text that was written stands', async () => {
      const { ledger, close } = await open();
      expect(await ledger.get('k')).toBeUndefined();
      await ledger.set('k', 'one');
      await Promise.all([ledger.set('k', 'two'), ledger.set('another', 'three')]);
      expect(await ledger.get('k')).toBe('two');
      expect(await ledger.get('another')).toBe('three');
      await close();
    });

    test('of those who write a first text at once, or replace the same one, all are told which stands', async () => {
      const { ledger, close } = await open();
      for (const round of ['first', 'second']) {
        const before = await ledger.get('k');
        const told = await Promise.all(
          Array.from({ length: 5 }, (_, index) => ledger.replace('k', before, `${round} ${index}`)),
        );
        expect(new Set(told)).toEqual(new Set([await ledger.get('k')]));
        expect(told[0]).toContain(round);
      }
      const stands = await ledger.get('k');
      expect(await ledger.replace('k', undefined, 'late')).toBe(stands);
      expect(await ledger.replace('k', 'first 0', 'late')).toBe(stands);
      expect(await ledger.get('k')).toBe(stands);
      await close();
    });
  });
}
