const CONTENT_ALGORITHM = 'AES-GCM';
const KEY_ALGORITHM = { name: 'RSA-OAEP', hash: 'SHA-256' };
const TAG_BYTES = 16;

/** The public RSA key of whoever will read the values, at least 2,048 bits, with its id. */
export interface RecipientKey {
  readonly kid: string;
  readonly jwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
}

/** `plaintext` as a compact JWE (RFC 7516) with RSA-OAEP-256 and A256GCM; throws when the key is weak. */
export async function encryptJwe(
  plaintext: Uint8Array<ArrayBuffer>,
  recipient: RecipientKey,
): Promise<string> {
  const publicKey = await crypto.subtle.importKey('jwk', recipient.jwk, KEY_ALGORITHM, false, ['wrapKey']);
  if (modulusBits(publicKey) < 2048) throw new Error('The key is under 2,048 bits.');
  const contentKey = await crypto.subtle.generateKey({ name: CONTENT_ALGORITHM, length: 256 }, true, [
    'encrypt',
  ]);
  const wrappedKey = await crypto.subtle.wrapKey('raw', contentKey, publicKey, KEY_ALGORITHM);
  const header = toBase64Url(
    bytesOf(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: recipient.kid })),
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const [ciphertext, tag] = await encryptContent(header, contentKey, iv, plaintext);
  return [header, ...[new Uint8Array(wrappedKey), iv, ciphertext, tag].map(toBase64Url)].join('.');
}

/** The content encryption step of RFC 7516, 5.1: ciphertext and tag, with the encoded header authenticated. */
export async function encryptContent(
  header: string,
  key: CryptoKey,
  iv: Uint8Array<ArrayBuffer>,
  plaintext: Uint8Array<ArrayBuffer>,
): Promise<[ciphertext: Uint8Array, tag: Uint8Array]> {
  const algorithm = { name: CONTENT_ALGORITHM, iv, additionalData: bytesOf(header) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plaintext));
  return [sealed.subarray(0, -TAG_BYTES), sealed.subarray(-TAG_BYTES)];
}

export function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function modulusBits(key: CryptoKey): number {
  return 'modulusLength' in key.algorithm ? Number(key.algorithm.modulusLength) : 0;
}
