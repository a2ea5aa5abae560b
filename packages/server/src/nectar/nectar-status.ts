import type { ProblemCode } from '@linkspan/protocol';
import type { Company } from '../links/link-records.ts';
import type { ConnectionRecord } from '../store/records.ts';

export type NectarStatus =
  | 'PENDING'
  | 'UNDER_INVESTIGATION'
  | 'CONNECTED'
  | 'PASSWORD_INCORRECT'
  | 'NEW_PASSWORD_NEEDED'
  | 'ADDITIONAL_CREDENTIALS_NEEDED'
  | 'MFA_TOKEN_EXPIRED'
  | 'WEBSITE_DOWN'
  | 'URL_INACCESSIBLE'
  | 'NO_ACCOUNTS_FOUND'
  | 'OTHER_ERROR'
  | 'COMPANY_INACTIVE';

/** Every problem in Nectar's words. */
const BY_PROBLEM: Record<ProblemCode, NectarStatus> = {
  invalid_credentials: 'PASSWORD_INCORRECT',
  password_expired: 'NEW_PASSWORD_NEEDED',
  action_required: 'ADDITIONAL_CREDENTIALS_NEEDED',
  too_many_attempts: 'ADDITIONAL_CREDENTIALS_NEEDED',
  challenge_failed: 'MFA_TOKEN_EXPIRED',
  challenge_timed_out: 'MFA_TOKEN_EXPIRED',
  challenge_cancelled: 'MFA_TOKEN_EXPIRED',
  consent_expired: 'MFA_TOKEN_EXPIRED',
  provider_unavailable: 'WEBSITE_DOWN',
  rate_limited: 'WEBSITE_DOWN',
  not_supported: 'URL_INACCESSIBLE',
  no_accounts: 'NO_ACCOUNTS_FOUND',
  network: 'UNDER_INVESTIGATION',
  unknown_outcome: 'UNDER_INVESTIGATION',
  already_connected: 'OTHER_ERROR',
  session_expired: 'OTHER_ERROR',
  session_invalid: 'OTHER_ERROR',
  session_used: 'OTHER_ERROR',
  session_moved: 'OTHER_ERROR',
  internal: 'OTHER_ERROR',
};

/** How a connection stands in Nectar's words; undefined for one that is gone. */
export function nectarStatus(
  { status, problem }: ConnectionRecord,
  { isActive }: Company,
): NectarStatus | undefined {
  if (!isActive) return 'COMPANY_INACTIVE';
  switch (status) {
    case 'opened':
    case 'pending':
      return 'PENDING';
    case 'verified':
      return 'CONNECTED';
    case 'rejected':
    case 'error':
      return BY_PROBLEM[problem ?? 'internal'];
    case 'broken':
      // The provider ended what it had let us do, and has not said why.
      return problem === undefined ? 'MFA_TOKEN_EXPIRED' : BY_PROBLEM[problem];
    case 'gone':
      return undefined;
  }
}
