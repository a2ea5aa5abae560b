import { identifier } from '@linkspan/protocol';
import { Brand } from '@linkspan/protocol/brand';
import * as v from 'valibot';
import { SessionOptions } from '../token/connect-token.ts';

const moment = v.number();
const named = v.pipe(v.string(), v.maxLength(200));

/** An organisation on whose behalf a host sends links. `publicId` stands in their addresses, `id` does not. */
export const Company = v.object({
  id: identifier,
  publicId: identifier,
  applicationId: identifier,
  name: named,
  externalId: v.optional(named),
  /** Links of one that is not active are closed. */
  isActive: v.boolean(),
  /** What its links look like. */
  brand: v.optional(Brand),
  createdAt: moment,
});
export type Company = v.InferOutput<typeof Company>;

/** A place that a company wants data for. */
export const Site = v.object({
  id: identifier,
  companyId: identifier,
  name: named,
  address: v.optional(named),
  externalId: v.optional(named),
  createdAt: moment,
});
export type Site = v.InferOutput<typeof Site>;

/** What has become of a link: made, looked at, claimed by a browser or refused to it, revoked. */
const Activity = v.object({
  at: moment,
  type: v.picklist(['created', 'viewed', 'claimed', 'claim_refused', 'provider_requested', 'revoked']),
  detail: v.optional(v.pipe(v.string(), v.maxLength(300))),
});
export type Activity = v.InferOutput<typeof Activity>;

/**
 * A link that lets whoever holds it connect an account for a company (`create`) or change one connection of it
 * (`update`). `uses` counts the browsers that claimed it, `maxUses` is how many may. Times are milliseconds.
 */
export const Link = v.object({
  id: identifier,
  applicationId: identifier,
  companyId: identifier,
  type: v.picklist(['link', 'invitation']),
  mode: v.picklist(['create', 'update']),
  connectionId: v.optional(identifier),
  options: SessionOptions,
  /** What it was asked to carry, in the words of the request. */
  prefill: v.optional(v.record(v.string(), v.unknown()), {}),
  askedBy: v.optional(named),
  /** Whom it is meant for, as they are compared; absent: whoever holds it. */
  allowedEmails: v.optional(v.array(v.string())),
  /** Claims with another address, since the first one that still counts. */
  refusals: v.optional(v.object({ since: moment, count: v.number() })),
  maxUses: v.optional(v.number()),
  uses: v.number(),
  /** The user for whom the last use was counted, who may not be written yet. */
  usedBy: v.optional(v.string()),
  expiresAt: moment,
  revokedAt: v.optional(moment),
  createdAt: moment,
  activity: v.array(Activity),
});
export type Link = v.InferOutput<typeof Link>;

/** A browser that claimed a link, as the user that its sessions are of. */
export const LinkUser = v.object({
  userId: v.string(),
  linkId: identifier,
  companyId: identifier,
  at: moment,
});
export type LinkUser = v.InferOutput<typeof LinkUser>;
