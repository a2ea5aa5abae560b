const keys = new WeakMap<Uint8Array, Promise<CryptoKey>>();

/** A secret as the key that signs and opens tokens, imported once. */
export function hmacKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', secret, hmac, false, ['sign', 'verify']);
  keys.set(secret, key);
  return key;
}
