import { brandArbitrary } from '@linkspan/protocol/arbitrary/brand';
import { readBrand } from '@linkspan/protocol/brand';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastsIn, correctionsInWords } from './contrast-words.ts';

test('a colour that is corrected is told with what it reaches and what is needed', () => {
  const reading = readBrand({ colors: { light: { accent: '#ffe600' } } });
  if (!('brand' in reading)) throw new Error('It was refused.');
  expect(correctionsInWords(reading)).toEqual([
    expect.stringMatching(
      /^The accent in light: #ffe600 reaches 1\.\d\d:1 on the .+, where (3|4\.5):1 is needed\. It is drawn as #[\da-f]{6}, which reaches \d+\.\d\d:1 on the .+\.$/,
    ),
  ]);
});

test('of whatever is accepted, each correction is told, and every contrast is enough', () => {
  fc.assert(
    fc.property(brandArbitrary, (brand) => {
      const reading = readBrand(brand);
      if (!('brand' in reading) || !reading.colors) return;
      expect(correctionsInWords(reading)).toHaveLength(reading.corrections.length);
      for (const { reached } of [...contrastsIn(reading.colors.light), ...contrastsIn(reading.colors.dark)]) {
        const [, contrast, least] = /^([\d.]+):1 of ([\d.]+):1 on the /.exec(reached) ?? [];
        expect(Number(contrast)).toBeGreaterThanOrEqual(Number(least));
      }
    }),
  );
});
