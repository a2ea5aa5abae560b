import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp/lightweight';
import { describe, expect, test } from 'vitest';
import { encryptPgp } from './encrypt-pgp.ts';

/** The key of "Create the encryption key" ("Full API integration", developers.linxo.com): RSA of 1,024 bits. */
const OF_THE_DOCUMENTS =
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: BCPG v1.43\n\nmI0EWxAaPgEEAJXZ9xLObAvsysbK27XAW2JRMVjf4Zh0XnkyDi78d1iIQo7JbKKH\ndUzHFZvXOVkGGaITb3fjozQqAWW1nAuQpXLcQU4rg0nhCU4KYCykK0MulR70Of5/\nReklDBtrbtmctQEsVux4fO+bidha1dz0l/sbpXgpVc4CY8oopjXuQDxBABEBAAG0\nCUxJTlhPIFNBU4icBBABAgAGBQJbEBo+AAoJELqVveObg+d4G74D/i0ikaoiUT6T\nsuo4nYGvcIrphslb+P3WWcP4ITJ7V9+fKLNg0z50ZwRHXs1xu8h/DXAl6qRaKX+j\n0OQmRk6sDkTe229WbIHhK5v572v0jHSOlJvGqGgXgFEMIeAnECKOS+GqZpn/CYRj\nMKe41DKSwo65mEb/Zb4sF41PWh1KntR5\n=2l0S\n-----END PGP PUBLIC KEY BLOCK-----\n';

const userIDs = [{ name: 'LINXO SAS' }];
const curve = { type: 'ecc', curve: 'curve25519Legacy', userIDs, format: 'armored' } as const;

test('each value becomes an armored message that only the key’s owner reads', async () => {
  const { privateKey, publicKey } = await generateKey(curve);
  const sealed = await encryptPgp(publicKey, { '301': 'réponse', '302': '' });
  expect(JSON.stringify(sealed)).not.toContain('réponse');
  const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
  const message = await readMessage({ armoredMessage: sealed['301'] ?? '' });
  expect((await decrypt({ message, decryptionKeys })).data).toBe('réponse');
  expect(sealed['302']).toContain('-----BEGIN PGP MESSAGE-----');
});

describe('nothing is encrypted, and the problem says so', () => {
  test.each([
    ['the key of the documents', OF_THE_DOCUMENTS],
    ['no key', 'hello'],
  ])('for %s', async (_, key) => {
    await expect(encryptPgp(key, { '301': 'secret' })).rejects.toMatchObject({
      name: 'ConnectError',
      message: expect.stringContaining('too weak'),
      problem: { code: 'not_supported' },
    });
  });

  test('for a strong key that is flagged for signing only', async () => {
    const signing = [{ sign: true }];
    const { publicKey } = await generateKey({ ...curve, subkeys: signing });
    await expect(encryptPgp(publicKey, { '301': 'secret' })).rejects.toMatchObject({
      message: expect.stringContaining('not for encryption'),
      problem: { code: 'not_supported' },
    });
  });

  test('for a key that is over', async () => {
    const date = new Date(Date.now() - 60_000_000);
    const { publicKey } = await generateKey({ ...curve, date, keyExpirationTime: 60 });
    await expect(encryptPgp(publicKey, { '301': 'secret' })).rejects.toMatchObject({
      problem: { code: 'not_supported' },
    });
  });
});
