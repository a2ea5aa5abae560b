import type { AfterAttempt, ClaimedDelivery } from '../store/outbox.ts';
import type { WebhookAnswer } from './webhook-sender.ts';

/** How long an endpoint may fail before it is disabled, in milliseconds: three days. */
export const GIVE_UP_MS = 3 * 24 * 60 * 60_000;

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/**
 * What follows an answer: after a failure another try, each pause about twice the last one and none above
 * an hour; after three days of failures, or once the endpoint says that it is gone (410), no more.
 */
export function afterAttempt(
  { attempts, endpoint }: ClaimedDelivery,
  answer: WebhookAnswer,
  now: number,
  random: () => number,
): AfterAttempt {
  const status = 'status' in answer ? answer.status : undefined;
  if (status !== undefined && status >= 200 && status < 300) return { next: 'delivered' };
  if (status === 410) return { next: 'disable', by: 'gone' };
  const failed = attempts.filter(({ at }) => at >= endpoint.enabledAt);
  if (now - (failed[0]?.at ?? now) >= GIVE_UP_MS) return { next: 'disable', by: 'failures' };
  return { next: 'retry', due: now + pauseAfter(failed.length, random) };
}

/** Between half of the pause and all of it, so that what failed together does not come back together. */
function pauseAfter(failures: number, random: () => number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return Math.round(longest / 2 + (random() * longest) / 2);
}
