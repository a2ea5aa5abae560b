import { ConnectError, type Problem, type ProblemCode, problem } from '@linkspan/protocol';
import * as v from 'valibot';

/** What an error says ("Errors"); `message` is for the person, and may be in any language. */
export const ErrorBody = v.object({
  code: v.string(),
  description: v.nullish(v.string()),
  message: v.nullish(v.string()),
  request_id: v.nullish(v.string()),
});
export type ErrorBody = v.InferOutput<typeof ErrorBody>;

/** The codes of error answers ("Errors", and the list of powens-sdks). */
const ERRORS: Readonly<Record<string, ProblemCode>> = {
  wrongpass: 'invalid_credentials',
  invalidvalue: 'invalid_credentials',
  missingparameter: 'invalid_credentials',
  websiteunavailable: 'provider_unavailable',
  toomanysync: 'rate_limited',
  connectionlocked: 'rate_limited',
  toomanyrequests: 'rate_limited',
  bankmessage: 'action_required',
  actionneeded: 'action_required',
  passwordexpired: 'password_expired',
  notsupported: 'not_supported',
  notfound: 'not_supported',
  noaccount: 'no_accounts',
  unauthorized: 'session_invalid',
  invalidtoken: 'session_expired',
};

/** The problem that an error answer is. */
export function problemFrom({ code, message, request_id }: ErrorBody): Problem {
  return problem(ERRORS[code.toLowerCase()] ?? 'internal', {
    ...(message && { message }),
    ...(request_id && { reference: request_id }),
  });
}

/** What there is to say of a connection that was deleted meanwhile, or is somebody else's. */
export function connectionGone(): ConnectError {
  return new ConnectError(problem('unknown_outcome', { gone: true }), 'There is no such connection.');
}
