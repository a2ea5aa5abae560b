import { type Problem, type ProblemCode, problem } from '@linkspan/protocol';
import type { Connection } from './wire.ts';

/** What a state of a connection or source means: well, somebody's turn, or a problem. */
export type Meaning = 'done' | 'wait' | 'confirm' | 'redirect' | 'question' | 'approval' | Failure;

interface Failure {
  readonly code: ProblemCode;
  readonly remedies?: Problem['remedies'];
  /** `error_message` is for the person; of other states it may be anything (an address, a traceback). */
  readonly tells?: boolean;
}

/**
 * Every state of a connection ("SCA & connection states", docs.powens.com). Where Powens tries again by
 * itself, waiting is the main way on.
 */
export const STATES: Readonly<Record<string, Meaning>> = {
  scarequired: 'confirm',
  webauthrequired: 'redirect',
  additionalinformationneeded: 'question',
  decoupled: 'approval',
  validating: 'wait',
  actionneeded: { code: 'action_required', tells: true },
  passwordexpired: { code: 'password_expired', tells: true },
  wrongpass: { code: 'invalid_credentials', tells: true },
  ratelimiting: { code: 'rate_limited' },
  websiteunavailable: { code: 'provider_unavailable', remedies: ['wait', 'retry', 'other-provider'] },
  bug: { code: 'internal', remedies: ['wait', 'retry', 'other-provider'] },
  notsupported: { code: 'not_supported' },
};

/** What a return from a bank says that went wrong (`error` of the callback). */
const RETURNS: Readonly<Record<string, ProblemCode>> = {
  access_denied: 'challenge_cancelled',
  tos_declined: 'challenge_cancelled',
  session_expired: 'challenge_timed_out',
  server_error: 'provider_unavailable',
};

/** The meaning of a state; in any casing, because documents differ. An unknown one is a problem of ours. */
export function meaningOf(state: string | null | undefined): Meaning {
  return state ? (STATES[state.toLowerCase()] ?? { code: 'internal' }) : 'done';
}

/** Whether the code of an error answer is the state of a connection too. */
export function isState(code: string): boolean {
  return Object.hasOwn(STATES, code.toLowerCase());
}

/** The problem that a connection is in. */
export function problemIn(meaning: Failure, { error_message, next_try }: Connection): Problem {
  return problem(meaning.code, {
    ...(meaning.remedies && { remedies: meaning.remedies }),
    ...(meaning.tells && error_message && { message: error_message }),
    ...(next_try && { retryAt: momentOf(next_try) }),
  });
}

export function problemOfReturn(error: string): Problem {
  return problem(RETURNS[error] ?? 'internal', { remedies: ['retry', 'other-provider'] });
}

/** `YYYY-MM-DD HH:MM:SS`; its zone is not stated, and read as UTC. Undefined for anything else. */
export function momentOf(date: string): number | undefined {
  const moment = Date.parse(`${date.replace(' ', 'T')}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}
