import * as v from 'valibot';
import { identifier, moment } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

/**
 * What the person is asked to agree to. `scopes` name kinds of data; the catalogue has words for the
 * known ones (identity, accounts, bills, usage, payments, transactions) and `label` serves for others.
 * `version` is recorded with the decision. `months` is how long it holds; absent, until it is taken back.
 * `text` is what a brand adds in its own words.
 */
export const ConsentRequest = v.object({
  version: identifier,
  scopes: v.pipe(
    v.array(v.object({ id: identifier, label: v.optional(text(200)), reason: v.optional(text(300)) })),
    v.minLength(1),
    v.maxLength(20),
  ),
  purpose: v.optional(text(500)),
  months: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  revokeUrl: v.optional(link),
  text: v.optional(text(1000)),
});
export type ConsentRequest = v.InferOutput<typeof ConsentRequest>;

/** A consent that stands: what was asked, and when it was given. */
export const GivenConsent = v.object({ ...ConsentRequest.entries, id: identifier, at: moment });
export type GivenConsent = v.InferOutput<typeof GivenConsent>;

/** The decision as it is recorded; `key` makes recording it twice the same as once. */
export const ConsentDecision = v.object({
  key: identifier,
  version: identifier,
  granted: v.boolean(),
  locale: v.pipe(v.string(), v.maxLength(35)),
});
export type ConsentDecision = v.InferOutput<typeof ConsentDecision>;
