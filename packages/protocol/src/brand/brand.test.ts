import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandArbitrary } from '../arbitrary/brand.ts';
import { contrast, rgb } from './contrast.ts';
import { contrastOf, DRAWN_PAIRS } from './drawn-pairs.ts';
import { mergeBrands } from './merge-brands.ts';
import { DEFAULT_COLORS, type Role } from './palette.ts';
import { type BrandReading, readBrand } from './read-brand.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const full = process.env.LINKSPAN_SCALE === 'full';

describe('the contrast of WCAG', () => {
  test.each([
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#2350d9', '#ffffff', 6.52],
  ])('%s on %s is %f:1', (one, other, expected) => {
    expect(contrast(rgb(one), rgb(other))).toBeCloseTo(expected, 2);
    expect(contrast(rgb(other), rgb(one))).toBeCloseTo(expected, 2);
  });
});

test('the widget’s own colours need no correction', () => {
  const reading = accepted(readBrand({ colors: DEFAULT_COLORS }));
  expect(reading.corrections).toEqual([]);
  expect(reading.colors).toMatchObject(DEFAULT_COLORS);
});

test('a colour that can be read stays, one that cannot is moved as far as it must and keeps its hue', () => {
  const reading = accepted(readBrand({ colors: { light: { accent: '#0a7a3d', warning: '#ffcc00' } } }));
  expect(reading.colors?.light.accent).toBe('#0a7a3d');
  expect(reading.corrections).toEqual([
    { scheme: 'light', role: 'warning', from: '#ffcc00', to: reading.colors?.light.warning },
  ]);
  const [red, green, blue] = rgb(reading.colors?.light.warning ?? '');
  expect(red).toBeGreaterThan(green);
  expect(blue).toBe(0);
  expect(contrast([red, green, blue], [255, 255, 255])).toBeLessThan(6.5);
});

test('dark takes the accent of light, made readable there', () => {
  const { colors, corrections } = accepted(readBrand({ colors: { light: { accent: '#7a0019' } } }));
  expect(corrections).toEqual([]);
  expect(contrast(rgb(colors?.dark.accent ?? ''), rgb(colors?.dark.surface ?? ''))).toBeGreaterThan(4.5);
});

test('a surface between light and dark is refused with the reason', () => {
  const reading = readBrand({ colors: { light: { surface: '#787878' }, dark: { surface: '#101010' } } });
  expect(reading).toEqual({
    refused: [expect.stringMatching(/^colors\.light\.surface: .*#787878.*lighter or a darker surface/)],
  });
});

test.each([
  [{ colors: { light: { accent: 'red' } } }, /colors\.light\.accent: a colour is written like #2350d9/],
  [{ colors: { light: { accent: '#12' } } }, /colors\.light\.accent/],
  [{ logo: 'javascript:alert(1)' }, /logo/],
  [{ logo: 'http://example.com/logo.png' }, /logo/],
  [{ termsUrl: 'data:text/html,hello' }, /termsUrl/],
  [{ font: { family: 'Inter"; } body { display: none' } }, /font\.family/],
  [{ font: { family: 'Inter', faces: [{ src: 'file:///font.woff2' }] } }, /font\.faces\.0\.src/],
  [{ radius: -1 }, /radius/],
  [{ radius: 4000 }, /radius/],
  [{ density: 'airy' }, /density/],
  [{ language: 'not a language' }, /language/],
  [{ words: { '!': { 'frame.back': 'Back' } } }, /words/],
  [{ words: { en: { 'frame.back': 7 } } }, /words\.en\.frame\.back/],
  [{ words: 'a text' }, /words/],
  ['a text', /brand/],
])('%j is refused with where and why', (brand, reason) => {
  const reading = readBrand(brand);
  expect('refused' in reading && reading.refused.join('\n')).toMatch(reason);
});

test('what cannot be seen is no part of a name or a consent text', () => {
  const { brand } = accepted(readBrand({ name: ' Acme\u202e \u0007Energy ', consentText: 'a\u200b b' }));
  expect(brand).toEqual({ name: 'Acme Energy', consentText: 'a b' });
});

test('any brand that is accepted can be read in every pair that is drawn, in light and dark', () => {
  let refused = 0;
  fc.assert(
    fc.property(brandArbitrary, (given) => {
      const reading = readBrand(given);
      if ('refused' in reading) {
        refused += 1;
        return reading.refused.every((reason) => reason.includes('surface'));
      }
      return Object.values(reading.colors ?? {}).every((colors) => {
        const palette = paletteOf(colors);
        return DRAWN_PAIRS.every((pair) => contrastOf(pair, palette) >= pair.least);
      });
    }),
    { numRuns: full ? 20_000 : 500 },
  );
  expect(refused).toBeLessThan(full ? 10_000 : 250);
});

test('of several brands the first that says something wins, its colours as a whole and its words by key', () => {
  const code = { colors: { light: { accent: '#aa0000' } }, words: { en: { 'frame.back': 'Go back' } } };
  const session = { name: 'Session', colors: { light: { surface: '#ffffee' } }, radius: undefined };
  const company = {
    name: 'Company',
    radius: 4,
    words: { en: { 'frame.back': 'Return', 'frame.close': 'Shut' }, fr: { 'frame.back': 'Revenir' } },
  };
  expect(mergeBrands(code, session, undefined, company)).toEqual({
    name: 'Session',
    radius: 4,
    colors: { light: { accent: '#aa0000' } },
    words: { en: { 'frame.back': 'Go back', 'frame.close': 'Shut' }, fr: { 'frame.back': 'Revenir' } },
  });
});

function accepted(reading: BrandReading) {
  if ('refused' in reading) throw new Error(reading.refused.join('\n'));
  return reading;
}

function paletteOf(colors: Readonly<Record<Role, string>>) {
  const { accent, onAccent, surface, text, muted, danger, warning, success, control } = colors;
  return {
    accent: rgb(accent),
    onAccent: rgb(onAccent),
    surface: rgb(surface),
    text: rgb(text),
    muted: rgb(muted),
    danger: rgb(danger),
    warning: rgb(warning),
    success: rgb(success),
    control: rgb(control),
  };
}
