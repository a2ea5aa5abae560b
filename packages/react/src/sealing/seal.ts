import { ConnectError, type EncryptPgp, type JweKey, type Sealed, type SealingKey } from '@linkspan/protocol';
import { encryptJwe } from './jwe.ts';

/**
 * Encrypts each value with the gateway's key. A key that cannot be used (weak, malformed, or no secure
 * context) throws `internal`: values never leave in clear because encryption failed.
 */
export async function seal(
  key: SealingKey,
  values: Readonly<Record<string, string>>,
  encryptPgp?: EncryptPgp,
): Promise<Sealed> {
  const entries = Object.entries(values);
  if (key.scheme === 'none') return { scheme: 'none', values: Object.fromEntries(entries) };
  if (key.scheme === 'pgp') return (await fetchSealForTwo())(key, values, encryptPgp, sealJwe);
  try {
    const sealed = entries.map(async ([id, value]) => [id, await sealJwe(key, value)] as const);
    return { scheme: 'jwe', values: Object.fromEntries(await Promise.all(sealed)) };
  } catch (cause) {
    throw new ConnectError('internal', 'Nothing was encrypted, nothing sent.', { cause });
  }
}

const fetchSealForTwo = () => import('./seal-for-two.ts').then((chunk) => chunk.sealForTwo);

/** One value as a compact JWE. */
function sealJwe(key: JweKey, value: string): Promise<string> {
  return encryptJwe(pad(value, key.padTo), key);
}

/**
 * The bytes to encrypt. Padded ones are the value as JSON and then spaces up to a multiple of `padTo`, so
 * that the ciphertext's length tells nothing and `JSON.parse` reads it as it is.
 */
function pad(value: string, padTo: number | undefined): Uint8Array<ArrayBuffer> {
  if (padTo === undefined) return new TextEncoder().encode(value);
  const json = new TextEncoder().encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(json.length / padTo) * padTo).fill(0x20);
  padded.set(json);
  return padded;
}
