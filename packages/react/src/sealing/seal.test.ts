import type { EncryptPgp, SealingKey } from '@linkspan/protocol';
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { encryptContent, toBase64Url } from './jwe.ts';
import { seal } from './seal.ts';

const ROUND_TRIPS = 1000;
let privateKey: CryptoKey;
let jwk: { kty: 'RSA'; n: string; e: string };

beforeAll(async () => {
  const pair = await generateKeyPair('RSA-OAEP-256', { modulusLength: 2048 });
  privateKey = pair.privateKey;
  const exported = await exportJWK(pair.publicKey);
  jwk = { kty: 'RSA', n: exported.n ?? '', e: exported.e ?? '' };
});

describe('sealed for a network that pads', () => {
  const sealPadded = (value: string) =>
    seal({ scheme: 'jwe', kid: 'k1', jwk, padTo: 1024 }, { field: value });

  test('jose opens 1,000 sealed values and reads what was typed', async () => {
    for (let round = 0; round < ROUND_TRIPS; round += 1) {
      const value = typed(round);
      const { values } = await sealPadded(value);
      const opened = await compactDecrypt(values.field ?? '', privateKey);
      expect(opened.protectedHeader).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: 'k1' });
      expect(JSON.parse(new TextDecoder().decode(opened.plaintext))).toBe(value);
    }
  });

  test('the length tells nothing about the value', async () => {
    const lengths = await Promise.all(
      ['', 'a', 'correct horse battery staple', 'é'.repeat(200), 'x'.repeat(1000)].map(
        async (value) => (await sealPadded(value)).values.field?.length,
      ),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  test('the same value twice gives different bytes', async () => {
    expect((await sealPadded('same')).values).not.toEqual((await sealPadded('same')).values);
  });
});

test('a vendor that does not pad gets the bare value', async () => {
  const { values } = await seal({ scheme: 'jwe', kid: 'k1', jwk }, { pin: '0042' });
  const opened = await compactDecrypt(values.pin ?? '', privateKey);
  expect(new TextDecoder().decode(opened.plaintext)).toBe('0042');
});

test('a key under 2,048 bits is refused and nothing comes out', async () => {
  const weak = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['encrypt', 'decrypt'],
  );
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', weak.publicKey);
  await expect(
    seal({ scheme: 'jwe', kid: 'k1', jwk: { kty: 'RSA', n, e } }, { pin: '1' }),
  ).rejects.toMatchObject({
    problem: { code: 'internal' },
  });
});

describe('sealed for two readers', () => {
  const key = (): SealingKey => ({
    scheme: 'pgp',
    kid: '87',
    publicKey: 'KEY',
    fields: ['301'],
    own: { kid: 'k1', jwk },
  });

  test('OpenPGP gets the values of the provider, and only those', async () => {
    const seen: unknown[] = [];
    const encryptPgp: EncryptPgp = async (publicKey, values) => {
      seen.push([publicKey, values]);
      return { '301': 'armored' };
    };
    const { values } = await seal(key(), { '300': 'jane', '301': 'secret' }, encryptPgp);
    expect(seen).toEqual([['KEY', { '301': 'secret' }]]);
    expect(values['301']).toBe('armored');
    const { plaintext } = await compactDecrypt(values['300'] ?? '', privateKey);
    expect(new TextDecoder().decode(plaintext)).toBe('jane');
  });

  test('OpenPGP is not asked, nor fetched, where none of its values was typed', async () => {
    const encryptPgp: EncryptPgp = () => Promise.reject(new Error('fetched'));
    expect(await seal(key(), { '300': 'jane' }, encryptPgp)).toMatchObject({ scheme: 'pgp', kid: '87' });
    expect(Object.keys((await seal(key(), { '300': 'jane' })).values)).toEqual(['300']);
  });

  test('a page without OpenPGP says that the provider is not supported, and nothing comes out', async () => {
    await expect(seal(key(), { '301': 'secret' })).rejects.toMatchObject({
      problem: { code: 'not_supported' },
    });
  });
});

// RFC 7516, appendix A.1: header, content key, IV, plaintext and the ciphertext and tag they give.
test('content encryption gives the bytes of RFC 7516 A.1', async () => {
  const header = 'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ';
  const contentKey = Uint8Array.from([
    177, 161, 244, 128, 84, 143, 225, 115, 63, 180, 3, 255, 107, 154, 212, 246, 138, 7, 110, 91, 112, 46, 34,
    105, 47, 130, 203, 46, 122, 234, 64, 252,
  ]);
  const iv = Uint8Array.from([227, 197, 117, 252, 2, 219, 233, 68, 180, 225, 77, 219]);
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const plaintext = new TextEncoder().encode(
    'The true sign of intelligence is not knowledge but imagination.',
  );
  const [ciphertext, tag] = await encryptContent(header, key, iv, plaintext);
  expect(toBase64Url(ciphertext)).toBe(
    '5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A',
  );
  expect(toBase64Url(tag)).toBe('XFBoMYUZodetZdvTiFvSkQ');
});

function typed(round: number): string {
  const alphabet = ['a', 'Z', '9', ' ', '"', '\\', 'é', '漢', '🔑', '\u0000'];
  return Array.from(
    { length: (round * 7) % 120 },
    (_, index) => alphabet[(round * 31 + index * 17) % alphabet.length],
  ).join('');
}
