import { type Brand, readBrand } from '@linkspan/protocol/brand';
import * as v from 'valibot';
import { SessionOptions } from '../token/connect-token.ts';
import { ArcError } from './arc-error.ts';

/**
 * Halves of a character, any of which a database would keep as the same mark, and so two users as one; and U+0000,
 * which PostgreSQL does not keep at all.
 */
const NOT_KEPT = /[\p{Surrogate}\0]/u;

/** An id that may come as a number or text; null and empty count as absent. */
const id = v.optional(
  v.pipe(
    v.nullable(
      v.union([
        v.pipe(
          v.string(),
          v.maxLength(255),
          v.check((text) => !NOT_KEPT.test(text)),
        ),
        v.pipe(v.number(), v.safeInteger()),
      ]),
    ),
    v.transform((value) => (value === null || value === '' ? undefined : String(value))),
  ),
);

const ConnectTokenRequest = v.object({
  client_user_id: id,
  utility_credential_id: id,
  linkspan: v.optional(v.unknown()),
});

/** `linkspan` is our own addition to Arcadia's request: what else the session should be like. */
const Options = v.pipe(
  v.optional(
    v.strictObject({
      mode: v.optional(v.picklist(['manage'])),
      another: SessionOptions.entries.another,
      zip: SessionOptions.entries.zip,
      provider_id: SessionOptions.entries.providerId,
      provider_url: SessionOptions.entries.providerUrl,
      channel_id: SessionOptions.entries.channelId,
      look: SessionOptions.entries.look,
      captive: SessionOptions.entries.captive,
      locale: SessionOptions.entries.locale,
      country: SessionOptions.entries.country,
      account_selection: SessionOptions.entries.accountSelection,
      consent: SessionOptions.entries.consent,
      channels: SessionOptions.entries.channels,
      details: SessionOptions.entries.details,
      values: SessionOptions.entries.values,
      allowed_origins: SessionOptions.entries.allowedOrigins,
      return_to: SessionOptions.entries.returnTo,
      brand: v.optional(v.unknown()),
    }),
    {},
  ),
  v.transform(
    ({
      provider_id,
      provider_url,
      channel_id,
      account_selection,
      allowed_origins,
      return_to,
      ...options
    }) => ({
      ...options,
      ...(provider_id !== undefined && { providerId: provider_id }),
      ...(provider_url !== undefined && { providerUrl: provider_url }),
      ...(channel_id !== undefined && { channelId: channel_id }),
      ...(account_selection !== undefined && { accountSelection: account_selection }),
      ...(allowed_origins && { allowedOrigins: allowed_origins }),
      ...(return_to !== undefined && { returnTo: return_to }),
    }),
  ),
);

const Variant = v.object({ variant: v.optional(v.picklist(['connect', 'tariff'])) });

/** Refuses a connect URL for anything but Arcadia's two variants, which are one here. */
export function checkVariant(body: unknown): void {
  if (v.is(Variant, body)) return;
  throw new ArcError(422, "You can only pass in 'connect' or 'tariff' as the variant.", 'INVALID_VARIANT');
}

/** Whom a body asks a token for, and what the session should be like. */
export interface TokenRequest {
  readonly subject: Subject;
  readonly options: SessionOptions;
  readonly brand: Brand | undefined;
}

/** A user, for something new or, in `manage` mode, for all that they have; or one connection. */
export type Subject =
  | { readonly userId: string; readonly mode: 'create' | 'manage' }
  | { readonly connectionId: string };

/** What a body asks a connect token for; throws Arcadia's 422 when that is nobody, or two. */
export function readConnectTokenRequest(body: unknown): TokenRequest {
  const request = v.safeParse(ConnectTokenRequest, body);
  if (!request.success) {
    throw new ArcError(
      422,
      'client_user_id and utility_credential_id must be texts or integers',
      'INVALID_PARAMATERS',
    );
  }
  const { client_user_id: userId, utility_credential_id: connectionId, linkspan } = request.output;
  if (userId !== undefined && connectionId !== undefined) {
    throw new ArcError(
      422,
      'You cannot pass both client_user_id and utility_credential_id. Please only pass one',
      'INVALID_PARAMATERS',
    );
  }
  const read = v.safeParse(Options, linkspan);
  if (!read.success) {
    const fields = read.issues.map((issue) => `linkspan.${v.getDotPath(issue) ?? ''}`).join(', ');
    throw new ArcError(422, `Not accepted: ${fields}`, 'INVALID_PARAMATERS');
  }
  const { brand: given, mode, ...options } = read.output;
  const brand = readSessionBrand(given);
  if (userId !== undefined) return { subject: { userId, mode: mode ?? 'create' }, options, brand };
  if (mode) throw new ArcError(422, 'linkspan.mode manage is for a client_user_id', 'INVALID_PARAMATERS');
  if (connectionId !== undefined) return { subject: { connectionId }, options, brand };
  throw new ArcError(422, 'Param is missing or the value is empty: client_user_id or utility_credential_id');
}

function readSessionBrand(given: unknown): Brand | undefined {
  if (given === undefined) return undefined;
  const reading = readBrand(given);
  if ('brand' in reading) return reading.brand;
  const reasons = reading.refused.map((reason) => `linkspan.brand.${reason}`).join(', ');
  throw new ArcError(422, `Not accepted: ${reasons}`, 'INVALID_PARAMATERS');
}
