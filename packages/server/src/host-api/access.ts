import type { Client, ConnectContext } from '../connect-context.ts';
import { type AccessToken, openAccessToken } from '../token/access-token.ts';
import { ArcError } from './arc-error.ts';

const MOST_OPENED = 1000;

/** The application whose access token a request brings; 401 in Arcadia's words without one. */
export function accessOf({ key, now, client }: ConnectContext): (request: Request) => Promise<string> {
  // A host sends the same token for two hours: its signature needs to be checked once.
  const opened = new Map<string, AccessToken>();

  return async (request) => {
    const bearer = bearerOf(request);
    const access = bearer === undefined ? undefined : await open(bearer);
    if (!access || !client(access.applicationId)) throw new ArcError(401, 'Unknown or invalid access token');
    return access.applicationId;
  };

  async function open(bearer: string): Promise<AccessToken | undefined> {
    const known = opened.get(bearer);
    if (known && now() < known.expiresAt) return known;
    opened.delete(bearer);
    const access = await openAccessToken(bearer, key, now());
    if (!access) return undefined;
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= MOST_OPENED) opened.delete(oldest);
    opened.set(bearer, access);
    return access;
  }
}

/** The token in a request's Authorization header. */
function bearerOf(request: Request): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/**
 * Whether this is the client's secret. Digests are compared, to the end whatever they are, so that how long it takes
 * says nothing about the secret, nor whether there is such a client.
 */
export async function isSecretOf(client: Client | undefined, secret: string): Promise<boolean> {
  const [given, expected] = await Promise.all([digest(secret), digest(client?.secret ?? '')]);
  let differing = 0;
  for (const [index, byte] of given.entries()) differing |= byte ^ (expected[index] ?? 0);
  return differing === 0 && client !== undefined;
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
