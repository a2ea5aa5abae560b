import { Application } from '@linkspan/protocol';
import * as v from 'valibot';

const asker = {
  application: v.optional(Application),
  company: v.optional(v.string()),
  askedBy: v.optional(v.string()),
  locale: v.optional(v.string()),
};

/** A link that lets nobody in, and why. */
export const EndedLink = v.object({
  state: v.literal('ended'),
  reason: v.fallback(v.picklist(['unknown', 'expired', 'revoked', 'used_up', 'closed']), 'unknown'),
  ...asker,
});

/** What the server says of a link. */
export const LinkState = v.variant('state', [
  EndedLink,
  v.object({
    state: v.literal('open'),
    mode: v.picklist(['create', 'update']),
    known: v.boolean(),
    asksEmail: v.optional(v.boolean(), false),
    expiresAt: v.number(),
    ...asker,
  }),
]);
