import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches } from './matches.ts';
import { patternSoup, plainPattern } from './pattern-arbitrary.fixture.ts';
import { FOREIGN_PATTERNS, REAL_PATTERNS } from './real-patterns.fixture.ts';

const full = process.env.LINKSPAN_SCALE === 'full';

describe('a pattern that the dialects read alike', () => {
  test.each(REAL_PATTERNS)('$pattern', ({ pattern, takes, refuses }) => {
    const verdicts = (values: readonly string[]) => values.map((value) => [value, matches(pattern, value)]);
    expect(verdicts(takes)).toEqual(takes.map((value) => [value, 'yes']));
    expect(verdicts(refuses)).toEqual(refuses.map((value) => [value, 'no']));
  });
});

test.each(FOREIGN_PATTERNS)('%s is left to the provider', (pattern) => {
  for (const value of ['', 'a', 'b', '1234']) expect(matches(pattern, value)).toBe('unknown');
});

test('a pattern without anchors refuses only what nothing of the value fits', () => {
  expect(matches('[0-9]{6}', '123456')).toBe('yes');
  expect(matches('[0-9]{6}', '1234567')).toBe('unknown');
  expect(matches('[0-9]{6}', '12345')).toBe('no');
});

test('a value whose reading differs is left to the provider', () => {
  expect(matches('^\\d{4}$', '１２３４')).toBe('unknown');
  expect(matches('^\\w+$', 'Zoë')).toBe('unknown');
  expect(matches('^.{2}$', '😀')).toBe('unknown');
  expect(matches('^.+$', 'a\nb')).toBe('unknown');
  expect(matches('^[a-z]+$', 'Zoë')).toBe('no');
});

test('on what they share it agrees with JavaScript', { timeout: 300_000 }, () => {
  const value = fc.string({ unit: fc.constantFrom(...'ab01-_ .É'), maxLength: 8 });
  fc.assert(
    fc.property(plainPattern, fc.array(value, { minLength: 5, maxLength: 20 }), (pattern, values) => {
      const part = new RegExp(pattern, 'u');
      const whole = new RegExp(`^(?:${pattern})$`, 'u');
      for (const each of values) {
        const verdict = matches(pattern, each);
        if (verdict === 'unknown' && /[^ -~]/.test(each)) continue;
        expect([each, verdict]).toEqual([
          each,
          whole.test(each) ? 'yes' : part.test(each) ? 'unknown' : 'no',
        ]);
      }
    }),
    { numRuns: full ? 50_000 : 1000 },
  );
});

test('nothing makes it throw or answer anything else', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), patternSoup),
      fc.string({ unit: 'binary' }),
      (pattern, value) => {
        expect(['yes', 'no', 'unknown']).toContain(matches(pattern, value));
      },
    ),
    { numRuns: full ? 50_000 : 1000 },
  );
});
