import type { Problem, Returned } from '@linkspan/protocol';

/** A visit to a bank's site that has begun. */
export interface Visit {
  readonly id: string;
  readonly url: string;
  /** What the address comes back with, if it comes back with anything. */
  readonly state: string;
  readonly expiresAt: number;
  /** The source of a connection that wants it. */
  readonly source?: string | undefined;
  /** How it ended without a connection. */
  ended?: Problem;
}

/** Whether a return is of this visit. Powens may leave the state out, or write the word "null" instead. */
export function isAbout({ state }: Visit, returned: Returned | undefined): boolean {
  const given = returned?.state;
  return given === undefined || given === 'null' || given === state;
}
