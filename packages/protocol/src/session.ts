import * as v from 'valibot';
import { Attempt } from './attempt.ts';
import { ChannelPolicy } from './channel.ts';
import { Connection } from './connection.ts';
import { ConsentRequest } from './consent.ts';
import { DetailsRequest } from './details.ts';
import { dictionary } from './dictionary.ts';
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

/**
 * What a token opens. `create` makes a connection; `update` repairs the one in `connection`; `manage` is for all that
 * the person has connected. `another` lets them connect one more in the same session.
 *
 * `consent` is what must be agreed to before credentials; absent, it was given already or elsewhere.
 * `consented` says that this very version was already granted by this person, so the screen is skipped.
 * `look` makes an update begin by looking where the connection stands, instead of at the form.
 * `open` is an attempt that has not ended: the flow goes on with it. `result` is there once the session
 * is used: the flow shows it and nothing can be written. `accountSelection: all` takes every account.
 * `prefill.providerUrl` is the website of a provider that nobody here serves yet.
 * `prefill.values` are what the host knows of the person, by field id; secrets among them are not used.
 * `searchBy: name` leaves the zip out of the search, where providers are everywhere.
 * `returnTo` is where the page of a link leads when the person is done; it may open an app.
 * `brand` is a `Brand` of '@linkspan/protocol/brand', which whoever draws reads: few sessions have one.
 */
export const Session = v.object({
  id: identifier,
  mode: v.picklist(['create', 'update', 'manage']),
  application: Application,
  consent: v.optional(ConsentRequest),
  consented: v.optional(v.boolean(), false),
  prefill: v.optional(
    v.object({
      zip: v.optional(text(20)),
      providerId: v.optional(identifier),
      providerUrl: v.optional(text(500)),
      values: v.optional(dictionary(v.pipe(v.string(), v.maxLength(1000)))),
    }),
    {},
  ),
  details: v.optional(DetailsRequest),
  channels: v.optional(ChannelPolicy, {}),
  accountSelection: v.optional(v.picklist(['ask', 'all']), 'ask'),
  connection: v.optional(Connection),
  look: v.optional(v.boolean()),
  another: v.optional(v.boolean()),
  open: v.optional(Attempt),
  result: v.optional(v.object({ status: v.picklist(['verified', 'pending']), connection: Connection })),
  expiresAt: moment,
  locale: v.optional(v.pipe(v.string(), v.maxLength(35))),
  country: v.optional(v.pipe(v.string(), v.maxLength(3))),
  searchBy: v.optional(v.string()),
  returnTo: v.optional(v.string()),
  brand: v.optional(v.unknown()),
});
export type Session = v.InferOutput<typeof Session>;
