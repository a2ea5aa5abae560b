/** What the address of a link says openly, beside the secret: whose link it is, and what it is for. */
export interface LinkAddress {
  /** The company's public id. */
  readonly company: string;
  readonly mode: 'create' | 'update';
}

/** What only this server reads in a secret: which link it is, and until when (seconds since 1970). */
export interface LinkContent {
  /** 128 bits in hexadecimal. */
  readonly linkId: string;
  readonly expiresAt: number;
}

export interface LinkSecrets {
  /** A new secret for a link: 76 characters that may stand in an address. Another one each time. */
  seal(address: LinkAddress, content: LinkContent): Promise<string>;
  /**
   * What the secret in an address says; undefined for one that was not sealed here, for this very address, or
   * was changed in any way. Does the same work for every text. Whether the time has come is for the caller.
   */
  open(address: LinkAddress, secret: string): Promise<LinkContent | undefined>;
}

const VERSION = 1;
const PURPOSE = 'linkspan magic link';

// version, key id, nonce, expiry, link id, tag: a multiple of three bytes, so that base64 has no bits to spare
// and two different texts are never the same secret.
const AT = { keyId: 1, nonce: 7, expiry: 19, sealed: 25, end: 57 } as const;
const SECRET = /^[\w-]{76}$/;
/** Decoded in the place of what cannot be a secret, so that it takes the same time. */
const NO_SECRET = 'A'.repeat(76);

/**
 * Seals link secrets with AES-256-GCM. Bound to them as associated data: format, key id, purpose, company, mode and
 * expiry. The expiry travels under AES-CTR with a key of its own, as header fields do in QUIC (RFC 9001, 5.4),
 * so that nobody reads it either. `secrets` are the server's: the first one seals, the others still open.
 */
export function linkSecrets(secrets: readonly string[]): LinkSecrets {
  let keys: Promise<readonly LinkKey[]> | undefined;
  const ring = () => {
    keys ??= Promise.all(secrets.map(deriveKey));
    return keys;
  };

  return {
    async seal(address, { linkId, expiresAt }) {
      const [key] = await ring();
      if (!key) throw new Error('linkSecrets: there is no secret to seal with.');
      const bytes = new Uint8Array(AT.end);
      bytes[0] = VERSION;
      bytes.set(key.id, AT.keyId);
      crypto.getRandomValues(bytes.subarray(AT.nonce, AT.expiry));
      const expiry = expiryBytes(expiresAt);
      bytes.set(await mask(key, bytes, expiry), AT.expiry);
      const parameters = gcm(address, bytes, expiry);
      bytes.set(
        new Uint8Array(await crypto.subtle.encrypt(parameters, key.content, fromHex(linkId))),
        AT.sealed,
      );
      return toBase64Url(bytes);
    },

    async open(address, secret) {
      const [first, ...rest] = await ring();
      const known = fromBase64Url(SECRET.test(secret) ? secret : NO_SECRET);
      const key = [first, ...rest].find((one) => one?.id.every((byte, at) => byte === known[AT.keyId + at]));
      const used = key ?? first;
      if (!used) return undefined;
      try {
        const expiry = await mask(used, known, known.subarray(AT.expiry, AT.sealed));
        const sealed = known.subarray(AT.sealed);
        const id = await crypto.subtle.decrypt(gcm(address, known, expiry), used.content, sealed);
        if (known[0] !== VERSION || !key) return undefined;
        return { linkId: toHex(new Uint8Array(id)), expiresAt: expirySeconds(expiry) };
      } catch {
        return undefined;
      }
    },
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

interface LinkKey {
  readonly id: Bytes;
  readonly content: CryptoKey;
  readonly expiry: CryptoKey;
}

/** Keys of their own for links, from the server's secret (HKDF, SHA-256). */
async function deriveKey(secret: string): Promise<LinkKey> {
  const base = await crypto.subtle.importKey('raw', text(secret), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const derivation = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: text(`${PURPOSE}, ${info}`),
  });
  const derive = (info: string, name: string) =>
    crypto.subtle.deriveKey(derivation(info), base, { name, length: 256 }, false, ['encrypt', 'decrypt']);
  const [id, content, expiry] = await Promise.all([
    crypto.subtle.deriveBits(derivation('key id'), base, 8 * (AT.nonce - AT.keyId)),
    derive('content', 'AES-GCM'),
    derive('expiry', 'AES-CTR'),
  ]);
  return { id: new Uint8Array(id), content, expiry };
}

function gcm({ company, mode }: LinkAddress, bytes: Bytes, expiry: Bytes) {
  const about = text(JSON.stringify([PURPOSE, company, mode]));
  const additionalData = new Uint8Array([...bytes.subarray(0, AT.nonce), ...expiry, ...about]);
  return { name: 'AES-GCM', iv: bytes.subarray(AT.nonce, AT.expiry), additionalData };
}

/** Hides and shows: the same both ways. */
async function mask({ expiry: key }: LinkKey, bytes: Bytes, expiry: Bytes): Promise<Bytes> {
  const counter = new Uint8Array(16);
  counter.set(bytes.subarray(AT.nonce, AT.expiry));
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CTR', counter, length: 32 }, key, expiry));
}

function expiryBytes(seconds: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds));
  return bytes.slice(8 - (AT.sealed - AT.expiry));
}

function expirySeconds(bytes: Bytes): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function text(value: string): Bytes {
  return new TextEncoder().encode(value);
}

function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function toHex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toBase64Url(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function fromBase64Url(encoded: string): Bytes {
  return Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
}
