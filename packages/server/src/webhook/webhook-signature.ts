/** What begins a signing key; base64 of 32 bytes follows (Standard Webhooks). */
const PREFIX = 'whsec_';

/**
 * The key that one endpoint's webhooks are signed with, derived from the server's secret (HKDF, SHA-256) and kept
 * nowhere: whoever reads the store can forge nothing. It changes with the secret.
 */
export async function signingKeyOf(secret: Uint8Array<ArrayBuffer>, endpointId: string): Promise<string> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = bytesOf(`webhook signing key ${endpointId}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return PREFIX + toBase64(new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 256)));
}

/**
 * The headers that sign a webhook twice: as Arcadia does (hexadecimal HMAC-SHA256 of `{timestamp}.{body}`, its key
 * the signing key as text) and as Standard Webhooks does (base64 of `{id}.{timestamp}.{body}`, its key the bytes
 * behind `whsec_`). `seconds` are since 1970.
 */
export async function signatureHeaders(
  signingKey: string,
  id: string,
  seconds: number,
  body: string,
): Promise<Record<string, string>> {
  const [arc, standard] = await Promise.all([
    hmac(bytesOf(signingKey), bytesOf(`${seconds}.${body}`)),
    hmac(standardKey(signingKey) ?? bytesOf(signingKey), bytesOf(`${id}.${seconds}.${body}`)),
  ]);
  return {
    'arc-webhook-timestamp': String(seconds),
    'arc-webhook-signature': toHex(arc),
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${toBase64(standard)}`,
  };
}

/** Whether one of the signatures in a `webhook-signature` header is right, compared in constant time. */
export async function isSigned(
  signingKey: string,
  {
    id,
    timestamp,
    signatures,
  }: { readonly id: string; readonly timestamp: string; readonly signatures: string },
  body: Uint8Array,
): Promise<boolean> {
  const secret = standardKey(signingKey);
  if (!secret) return false;
  const key = await importKey(secret, 'verify');
  const head = bytesOf(`${id}.${timestamp}.`);
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  for (const signature of signatures.split(' ').slice(0, 10)) {
    const bytes = signature.startsWith('v1,') ? fromBase64(signature.slice('v1,'.length)) : undefined;
    if (bytes && (await crypto.subtle.verify('HMAC', key, bytes, signed))) return true;
  }
  return false;
}

async function hmac(secret: Uint8Array<ArrayBuffer>, signed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await importKey(secret, 'sign'), signed));
}

function importKey(secret: Uint8Array<ArrayBuffer>, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

function standardKey(signingKey: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = signingKey.startsWith(PREFIX) ? fromBase64(signingKey.slice(PREFIX.length)) : undefined;
  return bytes && bytes.length >= 24 ? bytes : undefined;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  // Of several spellings of the same bytes only the one that is written is a signature.
  return toBase64(bytes) === text ? bytes : undefined;
}
