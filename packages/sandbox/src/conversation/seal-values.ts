import type { Sealed, SealingKey } from '@linkspan/protocol';
import { CompactEncrypt, importJWK } from 'jose';

/** Encrypts values as the widget does, for tests and scripts that play a person without a page. */
export async function sealValues(key: SealingKey, values: Readonly<Record<string, string>>): Promise<Sealed> {
  if (key.scheme === 'none') return { scheme: 'none', values: { ...values } };
  const recipient = await importJWK({ ...key.jwk, alg: 'RSA-OAEP-256' });
  const sealed = await Promise.all(
    Object.entries(values).map(async ([id, value]) => {
      const plaintext = padded(new TextEncoder().encode(JSON.stringify(value)), key.padTo ?? 1);
      const jwe = await new CompactEncrypt(plaintext)
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid })
        .encrypt(recipient);
      return [id, jwe] as const;
    }),
  );
  return { scheme: 'jwe', values: Object.fromEntries(sealed) };
}

/** Spaces up to a multiple of `size`; JSON does not mind them. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const full = new Uint8Array(Math.ceil(bytes.length / size) * size).fill(0x20);
  full.set(bytes);
  return full;
}
