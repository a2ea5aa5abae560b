import { ConnectError, type Sealed, type SealingKey } from '@linkspan/protocol';
import { encryptJwe } from './jwe.ts';

/**
 * Encrypts each value with the gateway's key. A key that cannot be used (weak, malformed, or no secure
 * context) throws `internal`: values never leave in clear because encryption failed.
 */
export async function seal(key: SealingKey, values: Readonly<Record<string, string>>): Promise<Sealed> {
  const entries = Object.entries(values);
  if (key.scheme === 'none') return { scheme: 'none', values: Object.fromEntries(entries) };
  try {
    const sealed = entries.map(
      async ([id, value]) => [id, await encryptJwe(pad(value, key.padTo), key)] as const,
    );
    return { scheme: 'jwe', values: Object.fromEntries(await Promise.all(sealed)) };
  } catch (cause) {
    throw new ConnectError('internal', 'The values could not be encrypted, so nothing was sent.', { cause });
  }
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
