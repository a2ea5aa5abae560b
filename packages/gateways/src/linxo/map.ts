import { type AttentionReason, type Problem, type ProblemCode, problem } from '@linkspan/protocol';

/** What a status of a channel means: well, nothing yet, or a problem. */
export type Meaning = 'done' | 'wait' | 'empty' | Failure;

interface Failure {
  readonly code: ProblemCode;
  readonly remedies?: Problem['remedies'];
  /** It is dealt with at the provider's own site. */
  readonly visit?: boolean;
  /** What it wants of the person; absent, it is not theirs to mend. */
  readonly wants?: AttentionReason;
}

/**
 * Every status of a channel ("Manage connection channels lifecycle" of "Full API integration",
 * developers.linxo.com; TOKEN_EXPIRED by its guide to errors). Anything else is a technical failure.
 */
export const STATUSES: Readonly<Record<string, Meaning>> = {
  NEVER: 'wait',
  EMPTY: 'empty',
  RUNNING: 'wait',
  SUCCESS: 'done',
  AUTH_FAILED: { code: 'invalid_credentials', wants: 'credentials' },
  TOO_MANY_ATTEMPTS: { code: 'too_many_attempts', visit: true, wants: 'site' },
  PASSWORD_CHANGE_REQUIRED: { code: 'password_expired', visit: true, wants: 'site' },
  TOKEN_EXPIRED: { code: 'consent_expired', remedies: ['edit', 'other-provider'], wants: 'renewal' },
  // It was stopped in the background: with the person present it goes through.
  CHALLENGE_REQUIRED: { code: 'challenge_timed_out', wants: 'presence' },
  CHALLENGE_TIMED_OUT: { code: 'challenge_timed_out', wants: 'presence' },
  CHALLENGE_FAILED: { code: 'challenge_failed', wants: 'presence' },
  CHALLENGE_CANCELLED: { code: 'challenge_cancelled', wants: 'presence' },
  USER_ACTION_REQUIRED: { code: 'action_required', visit: true, wants: 'site' },
};

const TECHNICAL: Failure = { code: 'internal', remedies: ['retry', 'other-provider'] };

/** What a return from a bank says that went wrong (`error` of OAuth 2.0, RFC 6749, 4.1.2.1). */
const RETURNS: Readonly<Record<string, ProblemCode>> = {
  access_denied: 'challenge_cancelled',
  server_error: 'provider_unavailable',
  temporarily_unavailable: 'provider_unavailable',
};

export function meaningOf(status: string | null | undefined): Meaning {
  const known = status ?? 'NEVER';
  return Object.hasOwn(STATUSES, known) ? (STATUSES[known] ?? TECHNICAL) : TECHNICAL;
}

/** The problem that a channel is in; `site` is the provider's own address. */
export function problemIn({ code, remedies, visit }: Failure, site?: string | null): Problem {
  return problem(code, { ...(remedies && { remedies }), ...(visit && site && { visitUrl: site }) });
}

/** The problem that an HTTP status is: Linxo documents no more of its errors. */
export function problemFrom(status: number, reference: string | undefined): Problem {
  return problem(codeOf(status), { ...(reference && { reference }) });
}

function codeOf(status: number): ProblemCode {
  if (status === 401) return 'session_expired';
  if (status === 403) return 'session_invalid';
  if (status === 404) return 'not_supported';
  if (status === 429) return 'rate_limited';
  return 'internal';
}

export function problemOfReturn(error: string): Problem {
  return problem(RETURNS[error] ?? 'internal', { remedies: ['retry', 'other-provider'] });
}

const TYPES: Readonly<Record<string, string>> = {
  CHECKINGS: 'checking',
  SAVINGS: 'savings',
  LOAN: 'loan',
  CREDIT_CARD: 'card',
};

/** Our word for a type of account; undefined for any that nobody knows. */
export function accountTypeOf(type: string | null | undefined): string | undefined {
  return type && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
}

/** What may become of an account: documents write the same in two ways. */
export function isPending(status: string | null | undefined): boolean {
  return status === 'PENDING_CONSENT' || status === 'CONSENT_PENDING';
}
