import type { Problem, Returned } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';

/** A visit to a bank's site that has begun. */
export interface Visit {
  readonly id: string;
  readonly url: string;
  /** What the return is known by. */
  readonly state: string;
  readonly redirectUri: string;
  readonly expiresAt: number;
  /** How it ended without a connection. */
  ended?: Problem;
}

/** Whether a return is of this visit; one without a state is taken as such, and checked by what it brings. */
export function isAbout({ state }: Visit, returned: Returned | undefined): boolean {
  return returned?.state === undefined || returned.state === state;
}

/** Our callback with our state: what Linxo leads back to brings parameters of its own. */
export function withState(redirectUri: string, state: string): string {
  const address = new URL(redirectUri);
  address.searchParams.set('state', state);
  return address.href;
}

/** The person's way to the bank's site or to Linxo's widget, or how it ended. */
export function visitTurn({ id, url, state, redirectUri, expiresAt, ended }: Visit): Turn {
  return ended
    ? { kind: 'failed', problem: ended }
    : { kind: 'redirect', redirect: { id, url, expiresAt, returns: { state, redirectUri } } };
}
