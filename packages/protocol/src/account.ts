import * as v from 'valibot';
import { accountType } from './channel.ts';
import { identifier } from './identifier.ts';
import { text } from './text.ts';

/**
 * An account found at the provider. `number` arrives masked. `refusing` says what leaving it out does:
 * it is `ignored` (may be added later) or `deleted`. `group` is a heading ("12 Main Street").
 * `balance.amount` is in units of the ISO 4217 `currency`. `shared` tells, of a connection that stands, whether it is.
 */
export const Account = v.object({
  id: identifier,
  name: text(200),
  type: v.optional(accountType),
  number: v.optional(text(50)),
  group: v.optional(text(200)),
  balance: v.optional(
    v.object({ amount: v.pipe(v.number(), v.finite()), currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) }),
  ),
  eligible: v.optional(v.boolean(), true),
  refusing: v.optional(v.picklist(['ignored', 'deleted']), 'ignored'),
  shared: v.optional(v.boolean()),
});
export type Account = v.InferOutput<typeof Account>;

export const Accounts = v.pipe(v.array(Account), v.maxLength(1000));

/**
 * The person's answer. An account in neither list is not decided on yet; one whose refusing deletes it is `refused`
 * only when the person said so.
 */
export const AccountChoice = v.object({
  key: identifier,
  chosen: v.pipe(v.array(identifier), v.maxLength(1000)),
  refused: v.pipe(v.array(identifier), v.maxLength(1000)),
});
export type AccountChoice = v.InferOutput<typeof AccountChoice>;
