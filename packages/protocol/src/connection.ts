import * as v from 'valibot';
import { Accounts } from './account.ts';
import { identifier, moment } from './identifier.ts';
import { PROBLEM_CODES } from './problem.ts';
import { ProviderSummary } from './provider.ts';
import { text } from './text.ts';

/**
 * A connection of this person. `status` is an open word of the gateway's; the widget reads only `id` and names,
 * and `problem`, which says why a broken one does not work.
 *
 * Where its person manages it: `name` is their own for it, `since` when it was made, `actions` what can be done about it
 * (those of `ManagedAction`; any other counts as none), `consentId` the consent that it stands on. `look` makes repairing
 * it begin by looking where it stands, instead of at the form.
 */
export const Connection = v.object({
  id: identifier,
  provider: ProviderSummary,
  channelId: v.optional(identifier),
  username: v.optional(text(200)),
  status: v.fallback(v.picklist(['pending', 'verified', 'broken']), 'pending'),
  accounts: v.optional(Accounts, []),
  problem: v.optional(v.fallback(v.picklist(PROBLEM_CODES), 'internal')),
  name: v.optional(text(200)),
  since: v.optional(moment),
  actions: v.optional(v.array(v.string())),
  consentId: v.optional(identifier),
  look: v.optional(v.boolean()),
});
export type Connection = v.InferOutput<typeof Connection>;
