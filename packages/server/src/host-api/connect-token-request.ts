import * as v from 'valibot';
import { SessionOptions } from '../token/connect-token.ts';
import { ArcError } from './arc-error.ts';

/** Halves of a character: a database would keep any of them as the same mark, and so two users as one. */
const HALVES = /\p{Surrogate}/u;

/** An id that may come as a number or text; null and empty count as absent. */
const id = v.optional(
  v.pipe(
    v.nullable(
      v.union([
        v.pipe(
          v.string(),
          v.maxLength(255),
          v.check((text) => !HALVES.test(text)),
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
      zip: SessionOptions.entries.zip,
      provider_id: SessionOptions.entries.providerId,
      locale: SessionOptions.entries.locale,
      country: SessionOptions.entries.country,
      account_selection: SessionOptions.entries.accountSelection,
      consent: SessionOptions.entries.consent,
      channels: SessionOptions.entries.channels,
      details: SessionOptions.entries.details,
    }),
    {},
  ),
  v.transform(({ provider_id, account_selection, ...options }) => ({
    ...options,
    ...(provider_id !== undefined && { providerId: provider_id }),
    ...(account_selection !== undefined && { accountSelection: account_selection }),
  })),
);

export type Subject = { readonly userId: string } | { readonly connectionId: string };

/** What a body asks a connect token for; throws Arcadia's 422 when that is nobody, or two. */
export function readConnectTokenRequest(body: unknown): { subject: Subject; options: SessionOptions } {
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
  const options = v.safeParse(Options, linkspan);
  if (!options.success) {
    const fields = options.issues.map((issue) => `linkspan.${v.getDotPath(issue) ?? ''}`).join(', ');
    throw new ArcError(422, `Not accepted: ${fields}`, 'INVALID_PARAMATERS');
  }
  if (userId !== undefined) return { subject: { userId }, options: options.output };
  if (connectionId !== undefined) return { subject: { connectionId }, options: options.output };
  throw new ArcError(422, 'Param is missing or the value is empty: client_user_id or utility_credential_id');
}
