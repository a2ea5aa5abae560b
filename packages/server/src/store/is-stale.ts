import type { AttemptRecord } from './records.ts';

/** Whether what a gateway says comes too late: it was heard before, or the attempt has ended. */
export function isStale(attempt: AttemptRecord, gatewaySeq: number | undefined): boolean {
  return gatewaySeq !== undefined && (gatewaySeq <= attempt.gatewaySeq || attempt.status !== 'open');
}
