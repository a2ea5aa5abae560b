import { expect, test } from 'vitest';
import { safeUrl } from './link.ts';

test.each([
  ['https://example.org/terms', 'https://example.org/terms'],
  ['http://localhost:4400/x', 'http://localhost:4400/x'],
  ['http://example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['JaVa\tScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['https://user@example.org', undefined],
  ['//example.org', undefined],
  ['', undefined],
])('%s becomes %s', (given, expected) => {
  expect(safeUrl(given)).toBe(expected);
});
