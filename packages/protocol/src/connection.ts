import * as v from 'valibot';
import { Accounts } from './account.ts';
import { identifier } from './identifier.ts';
import { ProviderSummary } from './provider.ts';
import { text } from './text.ts';

/** A connection of this person. `status` is an open word of the gateway's; the widget reads only `id` and names. */
export const Connection = v.object({
  id: identifier,
  provider: ProviderSummary,
  channelId: v.optional(identifier),
  username: v.optional(text(200)),
  status: v.fallback(v.picklist(['pending', 'verified', 'broken']), 'pending'),
  accounts: v.optional(Accounts, []),
});
export type Connection = v.InferOutput<typeof Connection>;
