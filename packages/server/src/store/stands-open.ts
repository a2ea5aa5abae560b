import type { AttemptRecord } from './records.ts';

/** Whether an attempt may be gone on with: it has not ended, or the person is on their way back to its end. */
export function standsOpen({ status, awaited, joins }: AttemptRecord): boolean {
  return (status === 'open' || awaited === true) && joins === undefined;
}
