import { ConnectError } from '@linkspan/protocol';
import { base64url, calculateJwkThumbprint, compactDecrypt, importJWK, type JWK } from 'jose';

/** Whoever reads what was sealed: the public half of a key, and opening with the other. */
export interface Recipient {
  readonly kid: string;
  readonly jwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
  /** What stands in a compact JWE for this very key; undefined for anything else. */
  decrypt(value: string): Promise<string | undefined>;
  /** A code for a text: the same for the same one, and of no use to anybody without the private key. */
  codeOf(text: string): Promise<string>;
}

/** `privateKey` is an RSA key as JWK; throws `internal` for another kind. */
export async function recipient(privateKey: JWK): Promise<Recipient> {
  const { n, e, d } = privateKey;
  if (privateKey.kty !== 'RSA' || !n || !e || !d) {
    throw new ConnectError('internal', 'The sealing key is no RSA key.');
  }
  const secret = await importJWK({ ...privateKey, alg: 'RSA-OAEP-256' });
  const kid = await calculateJwkThumbprint(privateKey);
  const codes = await keyOfCodes(d);
  return {
    kid,
    jwk: { kty: 'RSA', n, e },
    async decrypt(value) {
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(value, secret, {
          keyManagementAlgorithms: ['RSA-OAEP-256'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return protectedHeader.kid === kid ? new TextDecoder().decode(plaintext) : undefined;
      } catch {
        return undefined;
      }
    },
    async codeOf(text) {
      const code = await crypto.subtle.sign('HMAC', codes, new TextEncoder().encode(text));
      return base64url.encode(new Uint8Array(code));
    },
  };
}

/** A key for another purpose than decrypting, out of the private exponent (HKDF, SHA-256). */
async function keyOfCodes(exponent: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(base64url.decode(exponent)),
    'HKDF',
    false,
    ['deriveKey'],
  );
  const info = new TextEncoder().encode('codes of sign-ins');
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(parameters, secret, hmac, false, ['sign']);
}
