import { ConnectError, type ProblemCode } from '@linkspan/protocol';
import { ApiError } from './api-error.ts';

const STATUS: Record<ProblemCode, number> = {
  invalid_credentials: 409,
  password_expired: 409,
  action_required: 409,
  too_many_attempts: 429,
  challenge_failed: 409,
  challenge_timed_out: 409,
  challenge_cancelled: 409,
  provider_unavailable: 503,
  rate_limited: 429,
  not_supported: 404,
  no_accounts: 409,
  already_connected: 409,
  consent_expired: 403,
  session_expired: 401,
  session_invalid: 401,
  session_used: 403,
  session_moved: 401,
  network: 502,
  unknown_outcome: 502,
  internal: 500,
};

/** Any error as `application/problem+json` (RFC 9457); one of an unknown kind tells nothing of itself. */
export function problemDocument(error: unknown, now: number): Response {
  if (error instanceof ApiError) {
    const { status, code, message: detail, errors, retryAfterSeconds } = error;
    return respond(status, { code, detail, ...(errors && { errors }) }, now, retryAfterSeconds);
  }
  if (error instanceof ConnectError) {
    const { problem } = error;
    const status = problem.fieldErrors ? 422 : STATUS[problem.code];
    const errors = Object.entries(problem.fieldErrors ?? {}).map(([field, message]) => ({ field, message }));
    const wait =
      problem.retryAt === undefined ? undefined : Math.max(0, Math.ceil((problem.retryAt - now) / 1000));
    return respond(status, { ...problem, ...(errors.length > 0 && { errors }) }, now, wait);
  }
  return respond(500, { code: 'internal' }, now);
}

function respond(
  status: number,
  details: { readonly code: string } & Readonly<Record<string, unknown>>,
  now: number,
  retryAfterSeconds?: number,
): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  const title = details.code.replaceAll('_', ' ');
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...details, now }), {
    status,
    headers,
  });
}
