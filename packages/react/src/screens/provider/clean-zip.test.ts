import { expect, test } from 'vitest';
import { cleanZip } from './clean-zip.ts';

test.each([
  ['94105', '94105'],
  [' 94105 ', '94105'],
  ['94105-1234', '94105'],
  ['94105 1234', '94105'],
  ['94105-', '94105'],
  ['94105-12', '94105'],
  ['941051234', '94105'],
  ['9410', undefined],
  ['941051', undefined],
  ['abcde', undefined],
  ['9410a', undefined],
  ['', undefined],
])('in the US, %j is %j', (typed, zip) => {
  expect(cleanZip(typed, 'US')).toBe(zip);
});

test('elsewhere a postal code may have letters', () => {
  expect(cleanZip('sw1a 1aa', 'GB')).toBe('sw1a 1aa');
  expect(cleanZip('7', 'FR')).toBeUndefined();
});
