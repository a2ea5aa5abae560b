import { jwtVerify, SignJWT } from 'jose';

/** How long an access token of the host API is good for, in seconds. */
export const ACCESS_TOKEN_SECONDS = 2 * 60 * 60;

const TYPE = 'linkspan-access+jwt';

/** A token with which a host's server calls the host API. */
export function signAccessToken(applicationId: string, key: Uint8Array, now: number): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setSubject(applicationId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .sign(key);
}

/** The application an access token is for; undefined for anything that is not a valid one. */
export async function openAccessToken(
  token: string,
  key: Uint8Array,
  now: number,
): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      typ: TYPE,
      currentDate: new Date(now),
    });
    return payload.sub;
  } catch {
    return undefined;
  }
}
