import { describe, expect, test } from 'vitest';
import { latinDigits } from '../latin-digits.ts';
import { dateOrderOf } from './date-order.ts';

const LOCALES = ['en-US', 'en-GB', 'fr', 'de', 'sv', 'ja', 'ko', 'hu', 'ar-EG', 'fa', 'he', 'hi', 'th', 'bg'];

test.each(LOCALES)('a day written in %s is read back, and counted by the Gregorian calendar', (locale) => {
  const { write, read } = dateOrderOf(locale);
  for (const iso of ['1980-11-24', '2000-02-29', '1999-12-31', '2004-05-06']) {
    expect(write(iso)).toMatch(/^[\d\s./年月日-]+\S?\.?$/u);
    expect([locale, read(write(iso))]).toEqual([locale, iso]);
  }
});

describe('what people write', () => {
  test.each([
    ['en-US', '11/4/1980', '1980-11-04'],
    ['en-US', '11.04.1980', '1980-11-04'],
    ['en-US', ' 11 4 1980 ', '1980-11-04'],
    ['en-US', '11041980', '1980-11-04'],
    ['en-GB', '04/11/1980', '1980-11-04'],
    ['fr', '4-11-1980', '1980-11-04'],
    ['de', '04.11.1980', '1980-11-04'],
    ['ja', '1980/11/4', '1980-11-04'],
    ['ja', '1980年11月4日', '1980-11-04'],
    ['ko', '19801104', '1980-11-04'],
    // What browsers fill in, in any language.
    ['fr', '1980-11-04', '1980-11-04'],
    ['fr', '19801104', '1980-11-04'],
    ['ar-EG', '٤/١١/١٩٨٠', '1980-11-04'],
    ['fa', '۱۹۸۰/۱۱/۴', '1980-11-04'],
    ['ja', '１９８０／１１／０４', '1980-11-04'],
  ])('%s: %s', (locale, written, iso) => {
    expect(dateOrderOf(locale).read(latinDigits(written))).toBe(iso);
  });
});

describe('what is no day', () => {
  test.each([
    ['en-US', ''],
    ['en-US', '11'],
    ['en-US', '11/4'],
    ['en-US', '11/4/80'],
    ['en-US', '13/4/1980'],
    ['en-US', '2/30/1980'],
    ['en-US', '2/29/1900'],
    ['en-US', '0/1/1980'],
    ['en-US', '110419801'],
    ['en-US', '1/1/0980'],
    ['en-US', '1/1/1980/1'],
    ['en-US', 'yesterday'],
    ['fr', '31/04/1980'],
    ['fr', '9'.repeat(1000)],
  ])('%s: %s', (locale, written) => {
    expect(dateOrderOf(locale).read(written)).toBeUndefined();
  });
});

test('a day in words is the same day in every time zone', () => {
  expect(dateOrderOf('en-US').spell('1980-11-04')).toBe('November 4, 1980');
  expect(dateOrderOf('fr').spell('1980-11-04')).toBe('4 novembre 1980');
});
