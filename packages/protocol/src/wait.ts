/**
 * How it stands with a person who would be told when a provider is back: `impossible` if nobody could tell them,
 * `possible` if they only need to ask, `waiting` once they have, `over` if it is back already.
 */
export const WAIT_STATES = ['impossible', 'possible', 'waiting', 'over'] as const;
export type WaitState = (typeof WAIT_STATES)[number];

/** For how many days a person waits at most. */
export const WAIT_DAYS = 30;
