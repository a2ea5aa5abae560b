import * as v from 'valibot';
import { Details } from './details.ts';
import { identifier } from './identifier.ts';

/** Far above what a conversation comes to, and far below where adding one stops counting. */
const LAST_SEQ = 1_000_000_000_000;

/**
 * One try at connecting: its id is the idempotency key, made before the first send and kept by every
 * retry. `seq` is the last update seen; a resumed conversation numbers from above it. `memo` is the
 * gateway's own resume note: at most 1 kB, no secrets, opaque to everyone else. `details` is what the
 * person said at the step of that name.
 */
export const Attempt = v.object({
  id: identifier,
  providerId: v.optional(identifier),
  channelId: v.optional(identifier),
  connectionId: v.optional(identifier),
  seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_SEQ)), 0),
  memo: v.optional(v.pipe(v.string(), v.maxLength(1024))),
  details: v.optional(Details),
});
export type Attempt = v.InferOutput<typeof Attempt>;

/** What a redirect brought back in its query, as the return page received it. */
export const Returned = v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(4000)));
export type Returned = v.InferOutput<typeof Returned>;
