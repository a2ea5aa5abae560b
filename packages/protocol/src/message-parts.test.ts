import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ChallengeMessage } from './challenge.ts';
import { messageParts } from './message-parts.ts';

const parts = (text: string, params: object, times = {}) =>
  messageParts(v.parse(ChallengeMessage, { text, params, times }));

test.each([
  ['a text', 'Sent to {phone}.', { phone: '0606' }, ['Sent to ', '0606', '.']],
  ['several, and one twice', '{a}{b}{a}', { a: '1', b: '2' }, ['1', '2', '1']],
  ['none', 'Plain', {}, ['Plain']],
  ['a name without a parameter', 'Use {this}', { that: 'x' }, ['Use ', '{this}']],
  ['what every object inherits', '{constructor} {toString}', {}, ['{constructor}', ' ', '{toString}']],
  ['one of its own called like that', '{__proto__}', JSON.parse('{"__proto__": "x"}'), ['x']],
  ['a parameter that looks like one', '{a}', { a: '{b}', b: 'x' }, ['{b}']],
  ['halves that come together', '{a}b}', { a: '{', b: 'x' }, ['{', 'b}']],
  ['markup', '{a}', { a: '<b>$& {{a}}</b>' }, ['<b>$& {{a}}</b>']],
  ['invisible characters', '{a}', { a: 'pay\u200Bpal\u202E' }, ['paypal']],
])('%s', (_, text, params, expected) => {
  expect(parts(text, params)).toEqual(expected);
});

test('a time is its moment, whatever else has its name', () => {
  expect(parts('{timeout} left, {phone}', { timeout: 'x', phone: '0606' }, { timeout: 5000 })).toEqual([
    5000,
    ' left, ',
    '0606',
  ]);
});

test('whatever parameters bring, it is never read again', () => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
  const piece = fc.oneof(
    name.map((one) => `{${one}}`),
    fc.constantFrom('{', '}', 'x', '$1'),
  );
  const string = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(string, fc.dictionary(fc.constantFrom('a', 'b'), string), (text, params) => {
      const expected = text.replace(/\{([ab])\}/g, (whole, key) => params[key] ?? whole);
      expect(parts(text, params).join('')).toBe(expected);
    }),
  );
});
