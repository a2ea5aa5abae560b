import { expect, test } from 'vitest';
import { patternShape } from './pattern-shape.ts';

test.each([
  ['^\\d{6}$', { digits: true, min: 6, max: 6 }],
  ['^[0-9]{6,10}$', { digits: true, min: 6, max: 10 }],
  ['^[\\d]{4,}$', { digits: true, min: 4 }],
  ['^(\\d{8})$', { digits: true, min: 8, max: 8 }],
  ['^\\d+$', { digits: true }],
  ['^\\d$', { digits: true, max: 1 }],
  ['^.{8,}$', { digits: false, min: 8 }],
  ['^.*$', { digits: false }],
])('%s has the shape %j', (pattern, expected) => {
  expect(patternShape(pattern)).toEqual(expected);
});

test.each([
  ['part of a value', '\\d{6}'],
  ['digits and more', '^\\d{6}[a-z]$'],
  ['two groups', '^\\d{3}-\\d{4}$'],
  ['anything', '.*'],
  ['nothing', null],
])('a pattern for %s has no plain shape', (_, pattern) => {
  expect(patternShape(pattern)).toBeUndefined();
});
