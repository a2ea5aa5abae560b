import { expect, test } from 'vitest';
import { nodeSigning, webSigning } from './token-signing.ts';

const secret = new TextEncoder().encode('a secret of the test bench, long enough');

test.each([
  ['nothing', ''],
  ['claims', '{"sub":"jane"}'],
  ['letters of all lengths', 'ä€😀'],
  ['much', 'x'.repeat(10_000)],
])('%s is written and signed alike in Node and elsewhere', async (_, text) => {
  expect(webSigning.encode(text)).toBe(nodeSigning?.encode(text));
  const signed = await webSigning.sign(secret, text);
  expect(signed).toMatch(/^[\w-]{43}$/);
  expect(await nodeSigning?.sign(secret, text)).toBe(signed);
});
