import { expect, test } from 'vitest';
import { linxoPerson } from './testing/linxo-person.ts';

const { signal: never } = new AbortController();

test('a bank is down while Linxo calls it unavailable', async () => {
  const { gateway, wait } = await linxoPerson();
  const ask = (id: string) => wait(gateway.availability?.(id, never) ?? Promise.reject(new Error('Absent.')));
  expect(await ask('87')).toBe('up');
  expect(await ask('298')).toBe('down');
  await expect(ask('none')).rejects.toMatchObject({ problem: { code: 'not_supported' } });
});
