import { Attempt, identifier } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConnectContext } from './context.ts';

/**
 * What survives a reload or a redirect: names of things, never a secret. `attempt` is one that has not
 * ended; `providerId` and `channelId` are what the person chose and has not submitted for; `aside` are the
 * accounts that wait while more are added.
 */
export const ResumeRecord = v.object({
  sessionId: identifier,
  attempt: v.optional(Attempt),
  zip: v.optional(v.pipe(v.string(), v.maxLength(20))),
  providerId: v.optional(identifier),
  channelId: v.optional(identifier),
  aside: v.optional(
    v.object({
      attempt: Attempt,
      chained: v.array(identifier),
      ticked: v.pipe(v.array(identifier), v.maxLength(1000)),
    }),
  ),
});
export type ResumeRecord = v.InferOutput<typeof ResumeRecord>;

/** What there is to remember; undefined before the session is known. */
export function recordOf(context: ConnectContext): ResumeRecord | undefined {
  const { session, zip, attempt, attemptEnded, providerId, providerChosen, channelId } = context;
  const { aside, ticked } = context;
  if (!session) return undefined;
  return {
    sessionId: session.id,
    zip,
    providerId: providerChosen ? providerId : undefined,
    channelId,
    attempt: attemptEnded ? undefined : attempt,
    aside: aside && { attempt: aside.attempt, chained: [...aside.chained], ticked: [...ticked] },
  };
}
