import { ChannelPolicy, DetailsRequest, identifier } from '@linkspan/protocol';
import { errors, jwtVerify } from 'jose';
import * as v from 'valibot';
import { ApiError } from '../http/api-error.ts';
import { isOrigin } from '../origin/origin.ts';
import { isReturnAddress } from '../redirect-return/return-address.ts';
import { compactJwt } from './compact-jwt.ts';
import { hmacKey } from './hmac-key.ts';

/** How long a connect token is good for, in seconds. */
export const CONNECT_TOKEN_SECONDS = 2 * 60 * 60;

/** How long a connect URL is good for, in seconds: five days. */
export const CONNECT_URL_SECONDS = 5 * 24 * 60 * 60;

/**
 * What a host may ask of a session. `consent: elsewhere` says that the host obtained it and nobody is
 * asked; `accountSelection: all` takes every account without asking. `providerUrl` is the website of a provider
 * that is not served yet. `searchBy: name` asks for no zip code where providers are everywhere. `values` fill forms in advance, by field
 * id: at most 20, and never secrets, because they travel in the token. `allowedOrigins` replace the ones that
 * are registered for the client. `returnTo` is where the page of a link goes when the person is done: an
 * https address, or one that opens an app ("com.example.app:/connected").
 *
 * Of an update: `channelId` is the channel to go through, in place of the one in trouble, and `look` begins by
 * looking where the connection stands instead of at the form, so that new accounts are chosen or a question is
 * answered. `captive: false` lets people go once it is decided what is to be fetched, as far as the gateway can.
 *
 * `another` lets the person connect one more in the same session, under the same consent; from the list of what they
 * have (`manage`) they may unless it is false.
 */
export const SessionOptions = v.strictObject({
  zip: v.optional(v.pipe(v.string(), v.maxLength(20))),
  providerId: v.optional(identifier),
  channelId: v.optional(identifier),
  look: v.optional(v.boolean()),
  captive: v.optional(v.boolean()),
  another: v.optional(v.boolean()),
  providerUrl: v.optional(v.pipe(v.string(), v.maxLength(500))),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  searchBy: v.optional(v.picklist(['zip', 'name'])),
  accountSelection: v.optional(v.picklist(['ask', 'all'])),
  consent: v.optional(v.picklist(['ask', 'elsewhere'])),
  channels: v.optional(ChannelPolicy),
  details: v.optional(DetailsRequest),
  values: v.optional(
    v.pipe(
      v.record(identifier, v.pipe(v.string(), v.maxLength(200))),
      v.check((values) => Object.keys(values).length <= 20),
    ),
  ),
  allowedOrigins: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(300), v.check(isOrigin))), v.minLength(1), v.maxLength(20)),
  ),
  returnTo: v.optional(v.pipe(v.string(), v.maxLength(2000), v.check(isReturnAddress))),
});
export type SessionOptions = v.InferOutput<typeof SessionOptions>;

/** `manage` is for all that the user has connected. */
export type SessionMode = 'create' | 'update' | 'manage';

const Claims = v.object({
  sid: identifier,
  app: identifier,
  sub: v.string(),
  mode: v.picklist(['create', 'update', 'manage']),
  con: v.optional(identifier),
  lnk: v.optional(identifier),
  clm: v.optional(identifier),
  opt: v.optional(SessionOptions, {}),
  exp: v.number(),
});

/** An opened connect token: one user, one mode, and in update mode one connection (its public id). In manage mode all of the user's. */
export interface ConnectToken {
  readonly sessionId: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly mode: SessionMode;
  readonly connectionId?: string;
  /** The link that it was claimed by. */
  readonly linkId?: string;
  /** Which opening of a connect URL it was given to. */
  readonly claim?: string;
  readonly options: SessionOptions;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const TYPE = 'linkspan-connect+jwt';
const sign = compactJwt(TYPE);

/** Signs a token, which opens its session until it expires; that is rounded down to a second. */
export async function signConnectToken(
  token: ConnectToken,
  key: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<string> {
  const claims = {
    sid: token.sessionId,
    app: token.applicationId,
    mode: token.mode,
    con: token.connectionId,
    lnk: token.linkId,
    clm: token.claim,
    opt: token.options,
    sub: token.userId,
    iat: Math.floor(now / 1000),
    exp: Math.floor(token.expiresAt / 1000),
  };
  return sign(claims, key);
}

/** Opens a token; 401 with `session_expired` or, for anything else that is wrong with it, `session_invalid`. */
export async function openConnectToken(
  token: string,
  key: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<ConnectToken> {
  try {
    const { payload } = await jwtVerify(token, await hmacKey(key), {
      algorithms: ['HS256'],
      typ: TYPE,
      currentDate: new Date(now),
    });
    const { sid, app, sub, mode, con, lnk, clm, opt, exp } = v.parse(Claims, payload);
    return {
      sessionId: sid,
      applicationId: app,
      userId: sub,
      mode,
      ...(con !== undefined && { connectionId: con }),
      ...(lnk !== undefined && { linkId: lnk }),
      ...(clm !== undefined && { claim: clm }),
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
