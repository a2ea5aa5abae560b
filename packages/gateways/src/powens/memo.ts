import * as v from 'valibot';

/**
 * What the gateway notes with an attempt, so that another process or page can go on: the connections that
 * were there before (a new one is then the attempt's), when it began, and the question or approval that
 * is open.
 */
const Memo = v.object({
  /** Ids of the connector's connections before anything was sent. */
  before: v.optional(v.array(v.string()), []),
  at: v.optional(v.number(), 0),
  /** It began a visit to the bank's site. */
  away: v.optional(v.boolean(), false),
  /** Other sources follow for sure, and the choice of accounts waits for the last. */
  later: v.optional(v.boolean(), false),
  /** The last version of the question that was told. */
  version: v.optional(v.number(), 0),
  /** Powens was asked to wait for an approval on another device, which it calls `validating`. */
  approving: v.optional(v.boolean(), false),
});
export type Memo = v.InferOutput<typeof Memo>;

/** Most ids of 19 digits that fit into a note beside the rest. */
const MOST_IDS = 40;

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
