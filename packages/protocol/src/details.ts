import * as v from 'valibot';
import { accountType } from './channel.ts';
import { identifier } from './identifier.ts';
import { text } from './text.ts';

const date = v.pipe(v.string(), v.maxLength(10));

/** A place that data is wanted for. */
export const Site = v.object({ id: identifier, name: text(200), address: v.optional(text(200)) });
export type Site = v.InferOutput<typeof Site>;

const Sites = v.pipe(v.array(Site), v.maxLength(200));

/** What may be filled in already and yet not be the person's to change. */
export const DETAIL_NAMES = ['provider', 'startDate', 'sites', 'utilityTypes', 'country'] as const;

/**
 * What the `details` step asks; a session without it skips the step. Dates are ISO (YYYY-MM-DD). `sites` are
 * offered ticked unless `chosenSites` says which; with `editSites` the person may put them right and add others.
 * `utilityTypes` are offered, those in `chosenTypes` ticked. `askedBy` names who wants to know. What is in `fixed`
 * is shown as it is filled in.
 */
export const DetailsRequest = v.object({
  startDate: v.optional(v.object({ min: v.optional(date), max: v.optional(date), value: v.optional(date) })),
  sites: v.optional(Sites),
  chosenSites: v.optional(v.pipe(v.array(identifier), v.maxLength(200))),
  editSites: v.optional(v.boolean()),
  utilityTypes: v.optional(v.pipe(v.array(accountType), v.maxLength(20))),
  chosenTypes: v.optional(v.pipe(v.array(accountType), v.maxLength(20))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  askedBy: v.optional(text(200)),
  fixed: v.optional(v.array(v.picklist(DETAIL_NAMES))),
});
export type DetailsRequest = v.InferOutput<typeof DetailsRequest>;

/**
 * What the person said at the `details` step. `sites` are those they ticked; `editedSites` those that they put
 * right or added, which have ids that nobody offered.
 */
export const Details = v.object({
  startDate: v.optional(date),
  sites: v.optional(v.pipe(v.array(identifier), v.maxLength(200))),
  editedSites: v.optional(Sites),
  utilityTypes: v.optional(v.pipe(v.array(accountType), v.maxLength(20))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
});
export type Details = v.InferOutput<typeof Details>;
