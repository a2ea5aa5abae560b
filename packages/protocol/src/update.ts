import * as v from 'valibot';
import { Accounts } from './account.ts';
import { Approval, Challenge, RedirectRequest } from './challenge.ts';
import { Connection } from './connection.ts';
import { identifier } from './identifier.ts';
import { Problem } from './problem.ts';

const envelope = {
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  memo: v.optional(v.pipe(v.string(), v.maxLength(1024))),
};

/** What the provider is doing now; an unknown stage is shown as `working`. */
export const STAGES = ['signing-in', 'checking', 'loading-accounts', 'working'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * One turn of the conversation between submit and the end. `seq` strictly increases within an attempt,
 * over resumes too; one that does not exceed the last is a repetition and changes nothing.
 *
 * `opened`: the connection's id is known; `known` says that it was there before and that nothing is tried for it
 * yet, so that another `opened` follows if something is. `challenge`, `redirect`, `approval`, `accounts`: the person's
 * turn. `verified`, `pending` (the answer will come by webhook) and `failed` end it.
 */
export const ConnectionUpdate = v.union([
  v.object({
    ...envelope,
    kind: v.literal('opened'),
    connectionId: identifier,
    known: v.optional(v.boolean()),
  }),
  v.object({
    ...envelope,
    kind: v.literal('verifying'),
    stage: v.fallback(v.picklist(STAGES), 'working'),
  }),
  v.object({ ...envelope, kind: v.literal('challenge'), challenge: Challenge }),
  v.object({ ...envelope, kind: v.literal('redirect'), redirect: RedirectRequest }),
  v.object({ ...envelope, kind: v.literal('approval'), approval: Approval }),
  v.object({ ...envelope, kind: v.literal('accounts'), accounts: Accounts }),
  v.object({ ...envelope, kind: v.literal('verified'), connection: Connection }),
  v.object({ ...envelope, kind: v.literal('pending'), connection: Connection }),
  v.object({ ...envelope, kind: v.literal('failed'), problem: Problem }),
]);
export type ConnectionUpdate = v.InferOutput<typeof ConnectionUpdate>;
export type ConnectionUpdateKind = ConnectionUpdate['kind'];

/** Whether the conversation is over after this update. */
export function isFinal(update: ConnectionUpdate): boolean {
  return update.kind === 'verified' || update.kind === 'pending' || update.kind === 'failed';
}

/** The update in a value from outside; undefined for a kind this version does not know, which is skipped. */
export function parseUpdate(value: unknown): ConnectionUpdate | undefined {
  const parsed = v.safeParse(ConnectionUpdate, value);
  return parsed.success ? parsed.output : undefined;
}
