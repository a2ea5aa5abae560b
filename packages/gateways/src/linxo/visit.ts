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

/** What is noted of a state. */
export async function hashOf(state: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Whether a return is of the visit of which this was noted. */
export async function isNoted(
  stateHash: string | undefined,
  returned: Returned | undefined,
): Promise<boolean> {
  return returned?.state !== undefined && (await hashOf(returned.state)) === stateHash;
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
