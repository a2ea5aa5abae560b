import * as v from 'valibot';
import { Attempt } from './attempt.ts';
import { ChannelPolicy } from './channel.ts';
import { Connection } from './connection.ts';
import { ConsentRequest } from './consent.ts';
import { identifier, moment } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

/** Who asks for the data. `operator` is who runs the widget, named beside the password. */
export const Application = v.object({
  name: text(100),
  operator: v.optional(text(100)),
  logo: v.optional(link),
  termsUrl: v.optional(link),
  privacyUrl: v.optional(link),
});
export type Application = v.InferOutput<typeof Application>;

/** What the `details` step asks; a session without it skips the step. `sites` are offered ticked. */
export const DetailsRequest = v.object({
  startDate: v.optional(
    v.object({ min: v.optional(v.string()), max: v.optional(v.string()), value: v.optional(v.string()) }),
  ),
  sites: v.optional(v.pipe(v.array(v.object({ id: identifier, name: text(200) })), v.maxLength(200))),
});
export type DetailsRequest = v.InferOutput<typeof DetailsRequest>;

/** What the person said at the `details` step. `startDate` is ISO (YYYY-MM-DD). */
export interface Details {
  readonly startDate?: string;
  readonly sites?: readonly string[];
}

/**
 * What a token opens. `create` makes a connection; `update` repairs the one in `connection`.
 *
 * `consent` is what must be agreed to before credentials; absent, it was given already or elsewhere.
 * `consented` says that this very version was already granted by this person, so the screen is skipped.
 * `open` is an attempt that has not ended: the flow goes on with it. `result` is there once the session
 * is used: the flow shows it and nothing can be written. `accountSelection: all` takes every account.
 */
export const Session = v.object({
  id: identifier,
  mode: v.picklist(['create', 'update']),
  application: Application,
  consent: v.optional(ConsentRequest),
  consented: v.optional(v.boolean(), false),
  prefill: v.optional(v.object({ zip: v.optional(text(20)), providerId: v.optional(identifier) }), {}),
  details: v.optional(DetailsRequest),
  channels: v.optional(ChannelPolicy, {}),
  accountSelection: v.optional(v.picklist(['ask', 'all']), 'ask'),
  connection: v.optional(Connection),
  open: v.optional(Attempt),
  result: v.optional(v.object({ status: v.picklist(['verified', 'pending']), connection: Connection })),
  expiresAt: moment,
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
});
export type Session = v.InferOutput<typeof Session>;
