import type { AttemptKey } from '../store/records.ts';

/** One name for an attempt in maps. */
export function attemptName({ applicationId, userId, id }: AttemptKey): string {
  return JSON.stringify([applicationId, userId, id]);
}

/** The key alone, out of a record. */
export function keyOf({ applicationId, userId, id }: AttemptKey): AttemptKey {
  return { applicationId, userId, id };
}
