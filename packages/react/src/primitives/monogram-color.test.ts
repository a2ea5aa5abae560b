import { contrast, rgb } from '@linkspan/protocol/brand';
import { expect, test } from 'vitest';
import { MONOGRAM_COLORS, monogramColor, monogramLetters } from './monogram-color.ts';

test.each(MONOGRAM_COLORS)('white letters on %s have at least 4.5:1', (color) => {
  expect(contrast(rgb('#fff'), rgb(color))).toBeGreaterThanOrEqual(4.5);
});

test('a name keeps its colour, and names spread over all colours', () => {
  expect(monogramColor('Pacific Gas & Electric')).toBe(monogramColor('Pacific Gas & Electric'));
  const used = new Set(Array.from({ length: 500 }, (_, index) => monogramColor(`Utility ${index}`)));
  expect(used.size).toBe(MONOGRAM_COLORS.length);
});

test.each([
  ['Con Edison', 'CE'],
  ['Électricité de France', 'ÉD'],
  ['éole', 'É'],
  ['  (The) 3rd Power', 'T3'],
  ['𝒳cel', '𝒳'],
  ['!!!', ''],
])('%s is marked %s', (name, letters) => {
  expect(monogramLetters(name)).toBe(letters);
});
