import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dictionary } from './dictionary.ts';
import { Sealed } from './sealing.ts';
import { text } from './text.ts';

const parse = (given: unknown) => v.parse(dictionary(text(3)), given);

test('names that objects inherit are names like others', () => {
  const given = JSON.parse('{"__proto__": "a", "constructor": "b", "prototype": "c", "x": "abcd"}');
  expect(Object.entries(parse(given))).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['prototype', 'c'],
    ['x', 'ab…'],
  ]);
  expect(Object.getPrototypeOf(parse(given))).toBe(Object.prototype);
});

test('an entry that makes no sense is left out, and so is all that is no object', () => {
  expect(parse({ a: 1, b: null, c: 'x' })).toEqual({ c: 'x' });
  expect([parse(null), parse(undefined), parse(17)]).toEqual([{}, {}, {}]);
});

test('sealed values arrive by whatever their field is called', () => {
  const sealed = JSON.parse('{"scheme": "none", "values": {"__proto__": "a", "constructor": "b"}}');
  expect(Object.entries(v.parse(Sealed, sealed).values)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
  for (const values of [null, [], 'a', { a: 1 }, { é: 'x' }, { a: 'x'.repeat(20_001) }]) {
    expect(v.is(Sealed, { scheme: 'none', values })).toBe(false);
  }
});
