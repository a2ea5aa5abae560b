import { jwtVerify, SignJWT } from 'jose';
import { hmacKey } from './hmac-key.ts';

/** How long an access token of the host API is good for, in seconds. */
export const ACCESS_TOKEN_SECONDS = 2 * 60 * 60;

const TYPE = 'linkspan-access+jwt';

/** A token with which a host's server calls the host API. */
export async function signAccessToken(
  applicationId: string,
  key: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setSubject(applicationId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(await hmacKey(key));
}

/** Whom an access token is for, and until when (milliseconds since 1970). */
export interface AccessToken {
  readonly applicationId: string;
  readonly expiresAt: number;
}

/** What an access token says; undefined for anything that is not a valid one. */
export async function openAccessToken(
  token: string,
  key: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<AccessToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, await hmacKey(key), {
      algorithms: ['HS256'],
      typ: TYPE,
      currentDate: new Date(now),
    });
    const { sub, exp } = payload;
    return sub === undefined || exp === undefined ? undefined : { applicationId: sub, expiresAt: exp * 1000 };
  } catch {
    return undefined;
  }
}
