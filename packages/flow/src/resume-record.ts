import { Attempt, identifier } from '@linkspan/protocol';
import * as v from 'valibot';

/** What survives a reload or a redirect: names of things, never a secret. */
export const ResumeRecord = v.object({
  sessionId: identifier,
  attempt: v.optional(Attempt),
  zip: v.optional(v.pipe(v.string(), v.maxLength(20))),
});
export type ResumeRecord = v.InferOutput<typeof ResumeRecord>;
