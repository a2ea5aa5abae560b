import { moment } from '@linkspan/protocol';
import * as v from 'valibot';

/** A source of a connection, and where it is in its scenario. No typed value is in it; the scenario is a number. */
export const SourceRecord = v.object({
  id: v.number(),
  /** Empty for a connector that has no sources. */
  name: v.string(),
  mechanism: v.picklist(['credentials', 'webauth']),
  persona: v.number(),
  /** Counts from 1 and rises with every synchronisation that begins anew. */
  round: v.number(),
  phase: v.number(),
  /** When the phase was entered. */
  since: moment,
  created: moment,
  /** Answers that were not right. */
  wrong: v.number(),
  note: v.optional(v.string()),
  /** When the last request that waits for an approval came. */
  resumedAt: v.optional(moment),
  /** A state that the scenario does not say: too many wrong answers, or an authentication that ran out. */
  override: v.optional(v.string()),
  lastUpdate: v.optional(moment),
});
export type SourceRecord = v.InferOutput<typeof SourceRecord>;

export const AccountRecord = v.object({
  id: v.number(),
  source: v.number(),
  name: v.string(),
  type: v.string(),
  number: v.nullable(v.string()),
  iban: v.nullable(v.string()),
  balance: v.nullable(v.number()),
  usage: v.picklist(['PRIV', 'ORGA']),
  disabled: v.nullable(moment),
  deleted: v.nullable(moment),
});
export type AccountRecord = v.InferOutput<typeof AccountRecord>;

export const ConnectionRecord = v.object({
  id: v.number(),
  connector: v.string(),
  created: moment,
  active: v.boolean(),
  sources: v.array(SourceRecord),
  accounts: v.array(AccountRecord),
  subscriptions: v.array(
    v.object({ id: v.number(), number: v.string(), label: v.string(), disabled: v.nullable(moment) }),
  ),
  /** How many requests named it, for transports that lose some. */
  requests: v.number(),
});
export type ConnectionRecord = v.InferOutput<typeof ConnectionRecord>;

/** A user of the domain with all that is theirs. */
export const UserRecord = v.object({
  id: v.number(),
  created: moment,
  temporary: v.boolean(),
  connections: v.array(ConnectionRecord),
});
export type UserRecord = v.InferOutput<typeof UserRecord>;
