import { base64url } from 'jose';

/** Signs the claims of a token of one type (HS256), when they are to be signed as fast as the signature allows. */
export function compactJwt(type: string): (claims: object, key: CryptoKey) => Promise<string> {
  const header = base64url.encode(JSON.stringify({ alg: 'HS256', typ: type }));
  const bytes = new TextEncoder();
  return async (claims, key) => {
    const signed = `${header}.${base64url.encode(JSON.stringify(claims))}`;
    const signature = await crypto.subtle.sign('HMAC', key, bytes.encode(signed));
    return `${signed}.${base64url.encode(new Uint8Array(signature))}`;
  };
}
