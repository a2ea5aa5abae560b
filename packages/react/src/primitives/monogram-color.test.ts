import { expect, test } from 'vitest';
import { MONOGRAM_COLORS, monogramColor, monogramLetters } from './monogram-color.ts';

test.each(MONOGRAM_COLORS)('white letters on %s have at least 4.5:1', (color) => {
  expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
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

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
