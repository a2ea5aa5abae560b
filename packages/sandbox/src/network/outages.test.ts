import { expect, test } from 'vitest';
import { simulatedClock } from '../clock/simulated-clock.ts';
import { memoryLedger } from '../conversation/ledger.ts';
import { BACK_MS, outages } from './outages.ts';

test('a provider is down from when it is first met until it recovers, and then for a while it is back', async () => {
  const clock = simulatedClock();
  const ledger = memoryLedger();
  const { isDown, meet, end, list } = outages(ledger, clock);
  await end('water');
  expect(await isDown('water')).toBe(false);
  expect(await meet('water')).toBe('down');
  await clock.advance(BACK_MS);
  expect(await meet('water')).toBe('down');
  expect(await meet('gas')).toBe('down');
  // Another process of the same network.
  const elsewhere = outages(ledger, clock);
  expect(await elsewhere.list()).toEqual(['gas', 'water']);
  await elsewhere.end('water');
  expect([await isDown('water'), await isDown('gas')]).toEqual([false, true]);
  expect(await list()).toEqual(['gas']);
  await clock.advance(BACK_MS - 1);
  expect(await meet('water')).toBe('back');
  await clock.advance(1);
  expect(await meet('water')).toBe('down');
});
