import * as v from 'valibot';

/** What the gateway notes with an attempt, so that another process can go on. */
const Memo = v.object({
  /** How things stood before anything was sent. */
  before: v.optional(v.array(v.string()), []),
  queue: v.optional(v.string()),
  /** The question that was answered last, by its id and version. */
  answered: v.optional(v.string()),
  at: v.optional(v.number(), 0),
  /** It began a visit to the bank's site. */
  away: v.optional(v.boolean(), false),
  /** The hash of what the return from the visit that was told last is known by: who reads it cannot come back with it. */
  stateHash: v.optional(v.string()),
  /** Other channels follow for sure, and the consents wait for the last. */
  later: v.optional(v.boolean(), false),
});
export type Memo = v.InferOutput<typeof Memo>;

/** Most ids that fit into a note beside the rest. */
const MOST_IDS = 30;

export function readMemo(memo: string | undefined): Memo | undefined {
  if (memo === undefined) return undefined;
  try {
    return v.parse(Memo, JSON.parse(memo));
  } catch {
    return undefined;
  }
}

export function writeMemo({ before, ...memo }: Memo): string {
  return JSON.stringify({ before: before.slice(-MOST_IDS), ...memo });
}
