import type { ConnectionRecord } from './records.ts';

/** When a changed record was updated: now, but always after the last time, so that each change has its own moment. */
export function laterThan({ updatedAt }: ConnectionRecord, now: number): number {
  return Math.max(now, updatedAt + 1);
}
