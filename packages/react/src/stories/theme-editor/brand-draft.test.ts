import { brandArbitrary } from '@linkspan/protocol/arbitrary/brand';
import { type Brand, readBrand } from '@linkspan/protocol/brand';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, EMPTY_DRAFT, givenBy } from './brand-draft.ts';
import { WHOLE_BRAND } from './whole-brand.ts';

test('an empty form is a brand that says nothing', () => {
  expect(givenBy(EMPTY_DRAFT)).toEqual({});
});

test('the form of a brand says the brand again', () => {
  expect(givenBy(draftOf(WHOLE_BRAND))).toEqual(WHOLE_BRAND);
  fc.assert(
    fc.property(brandArbitrary, (brand) => {
      expect(readBrand(givenBy(draftOf(brand)))).toEqual(readBrand(said(brand)));
    }),
  );
});

/** A brand without what it only names. */
function said(brand: Brand): Brand {
  const plain: Brand = JSON.parse(JSON.stringify(brand));
  const { light = {}, dark = {} } = plain.colors ?? {};
  const { colors, ...rest } = plain;
  const kept = {
    ...(Object.keys(light).length > 0 && { light }),
    ...(Object.keys(dark).length > 0 && { dark }),
  };
  return Object.keys(kept).length > 0 ? { ...rest, colors: kept } : rest;
}

test('what was typed and is no brand reaches the reader as it is', () => {
  const reading = readBrand(
    givenBy({
      ...EMPTY_DRAFT,
      logo: 'javascript:alert(1)',
      radius: 'round',
      faces: 'https://a.example/b.woff2 bold',
    }),
  );
  expect(reading).toEqual({
    refused: expect.arrayContaining([
      expect.stringMatching(/^logo: an address/),
      expect.stringMatching(/^radius: /),
      expect.stringMatching(/^font\.family: /),
      expect.stringMatching(/^font\.faces\.0\.style: /),
    ]),
  });
});
