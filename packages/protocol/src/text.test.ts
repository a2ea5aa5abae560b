import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './text.ts';

test.each([
  ['a bidi override', 'Pass\u202Edrow\u202C', 'Passdrow'],
  ['isolates', '\u2066safe\u2069', 'safe'],
  ['zero-width characters', 'pay\u200Bpal', 'paypal'],
  ['tag characters', 'A\u{E0041}B', 'AB'],
  ['fillers and blanks', 'a\u3164b\u115F\u034F\u2800c', 'abc'],
  ['variation selectors and private characters', 'a\uFE00\u{E0100}\uE000b', 'ab'],
  [
    'marks stacked over and under a letter',
    `Z${'\u0335\u0321\u0353'.repeat(20)}algo`,
    'Z\u0335\u0321\u0353algo',
  ],
  ['marks that a language needs', 'Tiếng Viê\u0323\u0301t שָׁלוֹם', 'Tiếng Viê\u0323\u0301t שָׁלוֹם'],
  ['the selector of an emoji', '❤\uFE0F', '❤\uFE0F'],
  ['controls and line breaks', 'one\u0000\n\ttwo', 'one two'],
  ['a surrogate on its own', 'x\uD800y', 'xy'],
  ['a joiner that makes one picture of two stays', '👩\u200D🔧', '👩\u200D🔧'],
  ['accents and other scripts stay', ' Électricité  漢字 ', 'Électricité 漢字'],
])('%s', (_, given, expected) => {
  expect(cleanText(given, 100)).toBe(expected);
});

test('what is too long is cut and says so', () => {
  expect(cleanText('abcdef', 4)).toBe('abc…');
});

test('nothing invisible survives, nothing exceeds its length, and cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (given, max) => {
      const clean = cleanText(given, max);
      expect(clean.length).toBeLessThanOrEqual(max);
      expect(clean).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
      expect(cleanText(clean, max)).toBe(clean);
    }),
  );
});
