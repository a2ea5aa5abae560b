import { moment } from '@linkspan/protocol';
import * as v from 'valibot';

/** A synchronisation that runs: where it is in its scenario. */
const Synchronisation = v.object({
  type: v.picklist(['LIST_ACCOUNTS', 'SYNC_ALL']),
  phase: v.number(),
  /** When the phase was entered, or its question was asked again. */
  since: moment,
  /** Answers that were not right. */
  wrong: v.number(),
  /** The event that asks, once it was told; asked again it has the same id and date. */
  asked: v.optional(v.object({ event: v.string(), at: moment, told: v.boolean() })),
});
export type Synchronisation = v.InferOutput<typeof Synchronisation>;

/** A channel of a connection. No typed value is in it; the scenario is a name. */
export const ChannelRecord = v.object({
  definition: v.string(),
  mode: v.picklist(['REDIRECT', 'EMBEDDED']),
  accountTypes: v.array(v.string()),
  /** How the last synchronisation ended; NEVER and EMPTY before there was one. */
  status: v.string(),
  persona: v.string(),
  /** Counts from 1 and rises with every synchronisation that was asked for anew. */
  round: v.number(),
  sync: v.optional(Synchronisation),
  credentials: v.array(v.object({ id: v.string(), masked: v.string() })),
  expires: v.optional(moment),
  lastSuccess: v.optional(moment),
  lastEnd: v.optional(moment),
});
export type ChannelRecord = v.InferOutput<typeof ChannelRecord>;

export const AccountRecord = v.object({
  id: v.string(),
  definition: v.string(),
  name: v.string(),
  type: v.string(),
  number: v.string(),
  balance: v.number(),
  status: v.string(),
});
export type AccountRecord = v.InferOutput<typeof AccountRecord>;

export const ConnectionRecord = v.object({
  id: v.string(),
  provider: v.string(),
  name: v.string(),
  created: moment,
  channels: v.array(ChannelRecord),
  accounts: v.array(AccountRecord),
  owner: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type ConnectionRecord = v.InferOutput<typeof ConnectionRecord>;

/** A user of Linxo with all that is theirs. Events are kept as they are sent. */
export const UserRecord = v.object({
  id: v.string(),
  email: v.string(),
  password: v.string(),
  created: moment,
  connections: v.array(ConnectionRecord),
  events: v.array(v.record(v.string(), v.unknown())),
  /** How many events there were before those that are kept. */
  forgotten: v.number(),
  nextEvent: v.number(),
  queues: v.array(v.object({ id: v.string(), from: v.number() })),
  keys: v.array(v.object({ id: v.string(), expires: moment })),
});
export type UserRecord = v.InferOutput<typeof UserRecord>;
