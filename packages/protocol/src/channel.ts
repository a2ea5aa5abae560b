import * as v from 'valibot';
import { Fields } from './field.ts';
import { identifier } from './identifier.ts';
import { text } from './text.ts';

/** What a connection through a channel gives, in the field's words; open, an unknown one is left out of texts. */
export const accountType = v.pipe(v.string(), v.maxLength(50));

/** One of several ways to sign in through the same form: "Card number and PIN". Only its fields are sent. */
export const LoginMethod = v.object({ id: identifier, label: text(200) });
export type LoginMethod = v.InferOutput<typeof LoginMethod>;

/**
 * One way to a provider. Powens' sources and Linxo's channel definitions are both this.
 *
 * `form`: fields filled here. `redirect`: at the provider's own site (fields, if any, come first).
 * `hosted`: a page of the vendor does everything. `rank` orders channels, lowest first. `interactive`
 * warns that the provider will probably ask for a code: have your phone at hand. `methods` are offered as
 * tabs, the first one open; a field says which it belongs to. The provider learns which was used from the
 * fields that come, so two methods must differ in what they demand.
 */
export const Channel = v.object({
  id: identifier,
  mode: v.picklist(['form', 'redirect', 'hosted']),
  label: v.optional(text(200)),
  fields: v.optional(Fields, []),
  methods: v.optional(v.pipe(v.array(LoginMethod), v.maxLength(20))),
  accountTypes: v.optional(v.array(accountType), []),
  rank: v.optional(v.number(), 0),
  interactive: v.optional(v.boolean(), false),
});
export type Channel = v.InferOutput<typeof Channel>;

/**
 * Which of a provider's channels a session offers, decided in the flow once for every vendor.
 *
 * `choose`: the person picks when there is more than one. `first`: the lowest rank is taken.
 * `all`: each in order of rank, chained into one connection. `modes` and `accountTypes` keep only
 * channels that match; `optional` lets the person stop after the first of a chain.
 */
export const ChannelPolicy = v.object({
  pick: v.optional(v.picklist(['choose', 'first', 'all']), 'choose'),
  modes: v.optional(v.array(v.picklist(['form', 'redirect', 'hosted']))),
  accountTypes: v.optional(v.array(accountType)),
  optional: v.optional(v.boolean(), false),
});
export type ChannelPolicy = v.InferOutput<typeof ChannelPolicy>;
