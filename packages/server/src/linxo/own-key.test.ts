import { memoryLedger, sealValues } from '@linkspan/sandbox';
import { expect, test } from 'vitest';
import { ownKey } from './own-key.ts';

const secret = 'a secret of the server that is long enough';

test('opens what was encrypted for it, after a restart too, and nothing else', async () => {
  const ledger = memoryLedger();
  const first = ownKey({ secret, ledger });
  const key = await first.key();
  const { values } = await sealValues({ scheme: 'jwe', ...key }, { id: 'réponse' });
  const again = ownKey({ secret, ledger });
  expect(JSON.parse((await again.decrypt(values.id ?? '')) ?? '')).toBe('réponse');
  expect(await again.key()).toEqual(key);
  expect(await again.decrypt('a.b.c.d.e')).toBeUndefined();
  expect(await ownKey({ secret, ledger: memoryLedger() }).decrypt(values.id ?? '')).toBeUndefined();
});

test('is one key for two processes that need it first at once, after another secret too', async () => {
  const ledger = memoryLedger();
  for (const each of [secret, 'another secret that is long enough']) {
    const [one, other] = [ownKey({ secret: each, ledger }), ownKey({ secret: each, ledger })];
    expect(await Promise.all([one.key(), other.key()])).toEqual([await one.key(), await one.key()]);
  }
});

test('is sealed at rest; after another secret there is another key', async () => {
  const ledger = memoryLedger();
  const { kid } = await ownKey({ secret, ledger }).key();
  expect(await ledger.get('own-key')).not.toContain('"d"');
  expect((await ownKey({ secret: 'another secret that is long enough', ledger }).key()).kid).not.toBe(kid);
});
