import { CompactEncrypt, compactDecrypt } from 'jose';

/** Texts that only this server can read: what vendors let it do for its users. */
export interface TextSealer {
  /** `about` says whose it is; what was sealed for one does not open for another. */
  seal(text: string, about: string): Promise<string>;
  /** The text; undefined for anything that was not sealed with this secret, for this purpose, about this. */
  open(sealed: string, about: string): Promise<string | undefined>;
}

/**
 * Seals with a key that is derived from the server's secret for one purpose (HKDF, SHA-256), as a JWE of
 * A256GCM. After the secret has changed, nothing opens any more.
 */
export function textSealer(secret: string, purpose: string): TextSealer {
  const bytes = new TextEncoder();
  let derived: Promise<Uint8Array> | undefined;
  const key = () => {
    derived ??= deriveKey(bytes.encode(secret), bytes.encode(purpose));
    return derived;
  };
  return {
    async seal(text, about) {
      return new CompactEncrypt(bytes.encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', about })
        .encrypt(await key());
    },
    async open(sealed, about) {
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(sealed, await key(), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return protectedHeader.about === about ? new TextDecoder().decode(plaintext) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

async function deriveKey(
  secret: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 256));
}
