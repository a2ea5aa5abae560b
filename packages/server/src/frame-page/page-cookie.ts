import { CompactEncrypt, compactDecrypt } from 'jose';
import * as v from 'valibot';

const Content = v.object({ sid: v.string(), token: v.string() });

/**
 * A session's token, sealed for this server: what the page's cookie holds. It opens nothing by itself; only
 * the page of the same session is given the token for it.
 */
export async function sealPageCookie(sessionId: string, token: string, key: Uint8Array): Promise<string> {
  const content = new TextEncoder().encode(JSON.stringify({ sid: sessionId, token }));
  return new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(await cookieKey(key));
}

/** The token that was sealed for this session's page; undefined for anything else. */
export async function openPageCookie(
  sessionId: string,
  cookie: string,
  key: Uint8Array,
): Promise<string | undefined> {
  try {
    const { plaintext } = await compactDecrypt(cookie, await cookieKey(key), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const { sid, token } = v.parse(Content, JSON.parse(new TextDecoder().decode(plaintext)));
    return sid === sessionId ? token : undefined;
  } catch {
    return undefined;
  }
}

/** A key of its own, so that nothing made with the secret for another purpose passes for a cookie. */
async function cookieKey(secret: Uint8Array): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('linkspan page cookie');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
