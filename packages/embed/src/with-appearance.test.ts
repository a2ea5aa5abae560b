import { expect, test } from 'vitest';
import { withAppearance } from './with-appearance.ts';

const BRAND = { name: 'Harbour & Sons #1', colors: { light: { accent: '#7a0019' } } };

test.each([
  ['https://frame.test/connect/s1', ['']],
  ['https://frame.test/connect/s1#token=a.secret.token', ['', 'token=a.secret.token']],
  ['https://frame.test/connect/s1?zip=94609#token=t', ['zip=94609&', 'token=t']],
  ['https://frame.test/connect/s1#token=t#u', ['', 'token=t#u']],
])(
  'the brand is in the query of %s, and the rest of it stays where it was',
  (url, [before = '', fragment = '']) => {
    const { origin, pathname, search, hash } = new URL(withAppearance(url, BRAND));
    expect(origin + pathname).toBe('https://frame.test/connect/s1');
    expect(search.startsWith(`?${before}appearance=`)).toBe(true);
    expect(JSON.parse(new URLSearchParams(search).get('appearance') ?? '')).toEqual(BRAND);
    expect(hash.slice(1)).toBe(fragment);
  },
);
