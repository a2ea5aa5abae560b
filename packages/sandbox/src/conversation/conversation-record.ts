import { Account, identifier, moment, Problem } from '@linkspan/protocol';
import * as v from 'valibot';

/** What an attempt would begin with, once the person has said so. */
export const Returning = v.object({
  attempt: identifier,
  challengeId: identifier,
  channelId: identifier,
  script: v.number(),
  username: v.optional(v.string()),
  given: v.array(v.string()),
  selection: v.picklist(['ask', 'all']),
  cancelled: v.optional(v.boolean()),
});
export type Returning = v.InferOutput<typeof Returning>;

/**
 * All that a network remembers of a connection, as it stands in the ledger: where its conversation is and
 * how the last attempt ended. No typed value is in it; the user name is masked and the script a number.
 */
export const ConversationRecord = v.object({
  id: identifier,
  userId: v.string(),
  providerId: identifier,
  channelId: identifier,
  /** The attempts made on this connection; the last is the one that counts. */
  attempts: v.array(identifier),
  script: v.number(),
  username: v.optional(v.string()),
  /** Which sign-in it is, as a code that only the network can make; the user name cannot be read from it. */
  login: v.optional(v.string()),
  /** Ids of the fields that were filled for it. */
  given: v.array(v.string()),
  selection: v.picklist(['ask', 'all']),
  /** Counts from 1 and rises with every try; names of questions hold it, so that none repeats. */
  round: v.number(),
  step: v.number(),
  /** When the step was entered, or its question asked again. */
  since: moment,
  /** Rises with every turn; a stream that has told it waits for the next. */
  turn: v.number(),
  version: v.number(),
  note: v.optional(v.string()),
  path: v.optional(v.string()),
  triesLeft: v.optional(v.number()),
  /** When the open question expires. */
  expiresAt: v.optional(moment),
  /** Keys of the writes that have had their effect. */
  keys: v.array(v.string()),
  requests: v.number(),
  /** The connection's id, a dot, and a name that nobody can guess. */
  redirectState: v.optional(v.string()),
  accounts: v.optional(v.array(Account)),
  /** All that the provider has, whatever is shared of it. */
  found: v.optional(v.array(Account)),
  outcome: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('verified') }),
      v.object({ kind: v.literal('pending'), verifiedAt: moment }),
      v.object({ kind: v.literal('failed'), problem: Problem }),
    ]),
  ),
  /** Was verified or pending at some time: a connection, and not only a try. */
  connected: v.boolean(),
  /** Attempts that brought the sign-in of this connection again, and have not been told what to do with it. */
  returning: v.optional(v.array(Returning)),
  /** Works until it is next checked. */
  revokes: v.boolean(),
  /** Why a connection that worked works no more. */
  broken: v.optional(Problem),
});
export type ConversationRecord = v.InferOutput<typeof ConversationRecord>;
