import type { Owner } from '../store/records.ts';

/** An owner as the two columns that name it: application and person. */
export function namesOf({ applicationId, userId }: Owner): readonly [string, string] {
  return [applicationId, userId];
}
