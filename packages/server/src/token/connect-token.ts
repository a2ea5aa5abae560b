import { ChannelPolicy, DetailsRequest, identifier } from '@linkspan/protocol';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { ApiError } from '../http/api-error.ts';

/** How long a connect token is good for, in seconds. */
export const CONNECT_TOKEN_SECONDS = 2 * 60 * 60;

/**
 * What a host may ask of a session. `consent: elsewhere` says that the host obtained it and nobody is
 * asked; `accountSelection: all` takes every account without asking.
 */
export const SessionOptions = v.strictObject({
  zip: v.optional(v.pipe(v.string(), v.maxLength(20))),
  providerId: v.optional(identifier),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  accountSelection: v.optional(v.picklist(['ask', 'all'])),
  consent: v.optional(v.picklist(['ask', 'elsewhere'])),
  channels: v.optional(ChannelPolicy),
  details: v.optional(DetailsRequest),
});
export type SessionOptions = v.InferOutput<typeof SessionOptions>;

const Claims = v.object({
  sid: identifier,
  app: identifier,
  sub: v.string(),
  mode: v.picklist(['create', 'update']),
  con: v.optional(identifier),
  opt: v.optional(SessionOptions, {}),
  exp: v.number(),
});

/** An opened connect token: one user, one mode, and in update mode one connection (its public id). */
export interface ConnectToken {
  readonly sessionId: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly mode: 'create' | 'update';
  readonly connectionId?: string;
  readonly options: SessionOptions;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const TYPE = 'linkspan-connect+jwt';

/** Signs a token that opens one session for two hours. */
export function signConnectToken(
  token: Omit<ConnectToken, 'sessionId' | 'expiresAt'>,
  key: Uint8Array,
  now: number,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({
    sid: crypto.randomUUID(),
    app: token.applicationId,
    mode: token.mode,
    ...(token.connectionId !== undefined && { con: token.connectionId }),
    opt: token.options,
  })
    .setProtectedHeader({ alg: 'HS256', typ: TYPE })
    .setSubject(token.userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + CONNECT_TOKEN_SECONDS)
    .sign(key);
}

/** Opens a token; 401 with `session_expired` or, for anything else that is wrong with it, `session_invalid`. */
export async function openConnectToken(token: string, key: Uint8Array, now: number): Promise<ConnectToken> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      typ: TYPE,
      currentDate: new Date(now),
    });
    const { sid, app, sub, mode, con, opt, exp } = v.parse(Claims, payload);
    return {
      sessionId: sid,
      applicationId: app,
      userId: sub,
      mode,
      ...(con !== undefined && { connectionId: con }),
      options: opt,
      expiresAt: exp * 1000,
    };
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new ApiError(401, 'session_expired', 'The connect token has expired.');
    throw invalidToken();
  }
}

export function invalidToken(): ApiError {
  return new ApiError(401, 'session_invalid', 'Send a valid connect token in the Authorization header.');
}
