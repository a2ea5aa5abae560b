import { identifier } from '@linkspan/protocol';
import * as v from 'valibot';
import { comparedEmail } from '../links/allowed-email.ts';
import { SessionOptions } from '../token/connect-token.ts';

const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254));
/** Wider than the one above, as addresses may be in any script; longest as RFC 5321 has it. */
const allowedEmail = v.pipe(
  v.string(),
  v.transform(comparedEmail),
  v.regex(/^[^\s@]+@[^\s@]+$/),
  v.maxLength(254),
);
const isoDate = v.pipe(v.string(), v.isoDate());
const sites = v.pipe(v.array(identifier), v.maxLength(200));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(365 * 24 * 60 * 60));

/** What a link may fill in, in Nectar's words; `sites` is the older name of `initialSites`. */
export const Prefill = v.object({
  url: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
  datasourceId: v.optional(identifier),
  sites: v.optional(sites),
  initialSites: v.optional(sites),
  utilityTypes: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(50))), v.maxLength(20))),
  country: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2}$/), v.toUpperCase())),
  connectionOwnerEmail: v.optional(email),
  dataCollectionStartDate: v.optional(isoDate),
});
export type Prefill = v.InferOutput<typeof Prefill>;

/** What Nectar's requests do not have: how the session of the link is to be. */
const Ours = v.strictObject({
  locale: SessionOptions.entries.locale,
  consent: SessionOptions.entries.consent,
  account_selection: SessionOptions.entries.accountSelection,
  channels: SessionOptions.entries.channels,
  allowed_origins: SessionOptions.entries.allowedOrigins,
  return_to: SessionOptions.entries.returnTo,
  /** Who asks, by name: "Maria Lopez, Acme Property". */
  asked_by: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** What is shown and cannot be changed; everything else that is filled in can. */
  fixed: v.optional(v.array(v.picklist(['provider', 'startDate', 'sites', 'utilityTypes', 'country']))),
  expires_in_seconds: v.optional(seconds),
});

export const LinkBody = v.object({ ...Prefill.entries, linkspan: v.optional(Ours, {}) });

export const InvitationBody = v.object({
  allowedEmails: v.optional(v.pipe(v.array(allowedEmail), v.maxLength(100))),
  expiresInSeconds: v.optional(seconds),
  maxUses: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  sendEmail: v.optional(v.boolean(), false),
  prefill: v.optional(Prefill, {}),
  linkspan: v.optional(v.omit(Ours, ['expires_in_seconds']), {}),
});

/** What a body asks for, as a link keeps it. */
export function linkRequest(prefill: Prefill, ours: v.InferOutput<typeof Ours>) {
  const { asked_by, account_selection, allowed_origins, return_to, fixed, expires_in_seconds, ...rest } =
    ours;
  const { datasourceId, country } = prefill;
  const options: SessionOptions = {
    ...rest,
    ...(account_selection !== undefined && { accountSelection: account_selection }),
    ...(allowed_origins && { allowedOrigins: allowed_origins }),
    ...(return_to !== undefined && { returnTo: return_to }),
    ...(datasourceId !== undefined && { providerId: datasourceId }),
    ...(country !== undefined && { country }),
  };
  return {
    options,
    prefill: { ...prefill, ...(fixed && { fixed }) },
    ...(asked_by !== undefined && { askedBy: asked_by }),
    seconds: expires_in_seconds,
  };
}
