import type { ProblemCode } from './problem.ts';

/**
 * Whether a failed connection works again only once the person has done something, as after a wrong password;
 * otherwise nobody said no, and trying once more may do.
 */
export function needsPerson(code: ProblemCode): boolean {
  return NEEDS_PERSON[code];
}

const NEEDS_PERSON: Record<ProblemCode, boolean> = {
  invalid_credentials: true,
  password_expired: true,
  action_required: true,
  too_many_attempts: true,
  challenge_failed: true,
  challenge_timed_out: true,
  challenge_cancelled: true,
  no_accounts: true,
  already_connected: true,
  consent_expired: true,
  provider_unavailable: false,
  rate_limited: false,
  not_supported: false,
  session_expired: false,
  session_invalid: false,
  session_used: false,
  session_moved: false,
  network: false,
  unknown_outcome: false,
  internal: false,
};
