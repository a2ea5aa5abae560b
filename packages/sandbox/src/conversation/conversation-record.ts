import { Account, identifier, moment, Problem } from '@linkspan/protocol';
import * as v from 'valibot';

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
  outcome: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('verified') }),
      v.object({ kind: v.literal('pending'), verifiedAt: moment }),
      v.object({ kind: v.literal('failed'), problem: Problem }),
    ]),
  ),
  /** Was verified or pending at some time: a connection, and not only a try. */
  connected: v.boolean(),
  /** Works until it is next checked. */
  revokes: v.boolean(),
  /** Why a connection that worked works no more. */
  broken: v.optional(Problem),
});
export type ConversationRecord = v.InferOutput<typeof ConversationRecord>;
