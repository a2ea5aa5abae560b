import type { JweKey, Sealed, SealingKey } from '@linkspan/protocol';
import { CompactEncrypt, importJWK } from 'jose';

/** Encrypts values as the widget does, for tests and scripts that play a person without a page. */
export async function sealValues(key: SealingKey, values: Readonly<Record<string, string>>): Promise<Sealed> {
  if (key.scheme === 'none') return { scheme: 'none', values: { ...values } };
  if (key.scheme === 'pgp') return sealForTwo(key, values);
  return { scheme: 'jwe', values: await encryptAll(key, values) };
}

/** What the vendor reads by OpenPGP, and the rest for whoever passes it on. */
async function sealForTwo(
  { kid, publicKey, fields, own }: Extract<SealingKey, { readonly scheme: 'pgp' }>,
  values: Readonly<Record<string, string>>,
): Promise<Sealed> {
  const { createMessage, encrypt, readKey } = await import('openpgp');
  const encryptionKeys = await readKey({ armoredKey: publicKey });
  const sealed: Record<string, string> = {};
  for (const [id, value] of Object.entries(values)) {
    sealed[id] = fields.includes(id)
      ? await encrypt({ message: await createMessage({ text: value }), encryptionKeys })
      : ((await encryptAll(own, { [id]: value }))[id] ?? '');
  }
  return { scheme: 'pgp', kid, values: sealed };
}

async function encryptAll(
  key: JweKey,
  values: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const recipient = await importJWK({ ...key.jwk, alg: 'RSA-OAEP-256' });
  const sealed = await Promise.all(
    Object.entries(values).map(async ([id, value]) => {
      const plaintext =
        key.padTo === undefined ? bytesOf(value) : padded(bytesOf(JSON.stringify(value)), key.padTo);
      const jwe = await new CompactEncrypt(plaintext)
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid })
        .encrypt(recipient);
      return [id, jwe] as const;
    }),
  );
  return Object.fromEntries(sealed);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Spaces up to a multiple of `size`; JSON does not mind them. */
function padded(bytes: Uint8Array, size: number): Uint8Array {
  const full = new Uint8Array(Math.ceil(bytes.length / size) * size).fill(0x20);
  full.set(bytes);
  return full;
}
