import * as v from 'valibot';
import { dictionary } from './dictionary.ts';
import { moment } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

/** Every way a connection can fail. Closed: a vendor's state maps to one of these or to `internal`. */
export const PROBLEM_CODES = [
  'invalid_credentials',
  'password_expired',
  'action_required',
  'too_many_attempts',
  'challenge_failed',
  'challenge_timed_out',
  'challenge_cancelled',
  'provider_unavailable',
  'rate_limited',
  'not_supported',
  'no_accounts',
  'already_connected',
  'consent_expired',
  'session_expired',
  'session_invalid',
  'session_used',
  'session_moved',
  'network',
  'unknown_outcome',
  'internal',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What the person can do: correct what they typed, try again, go to the provider's site, choose another, wait. */
export const REMEDIES = ['edit', 'retry', 'visit', 'other-provider', 'wait'] as const;
export type Remedy = (typeof REMEDIES)[number];

/**
 * A failure a person is told about. `remedies` are in order, the first is the main one; absent, the
 * code's own apply ({@link remediesOf}). `message` is the provider's sentence, shown beside ours.
 * `fieldErrors` maps field ids to sentences. `reference` is for support. `retryAt` is when trying again
 * makes sense. `gone` says that the connection no longer exists and the next submit makes another.
 */
export const Problem = v.object({
  code: v.fallback(v.picklist(PROBLEM_CODES), 'internal'),
  remedies: v.optional(v.pipe(v.array(v.picklist(REMEDIES)), v.maxLength(5))),
  message: v.optional(text(500)),
  fieldErrors: v.optional(dictionary(text(300))),
  visitUrl: v.optional(link),
  retryAt: v.optional(moment),
  reference: v.optional(text(100)),
  gone: v.optional(v.boolean(), false),
});
export type Problem = v.InferOutput<typeof Problem>;

const REMEDIES_BY_CODE: Record<ProblemCode, readonly Remedy[]> = {
  invalid_credentials: ['edit', 'visit', 'other-provider'],
  password_expired: ['visit', 'edit'],
  action_required: ['visit', 'retry'],
  too_many_attempts: ['visit', 'wait', 'other-provider'],
  challenge_failed: ['retry', 'other-provider'],
  challenge_timed_out: ['retry', 'other-provider'],
  challenge_cancelled: ['retry', 'other-provider'],
  provider_unavailable: ['retry', 'wait', 'other-provider'],
  rate_limited: ['wait', 'retry', 'other-provider'],
  not_supported: ['other-provider'],
  no_accounts: ['edit', 'other-provider'],
  already_connected: ['other-provider'],
  consent_expired: ['retry'],
  session_expired: [],
  session_invalid: [],
  session_used: [],
  session_moved: [],
  network: ['retry'],
  unknown_outcome: ['edit', 'other-provider'],
  internal: ['retry', 'other-provider'],
};

/** The ways on from a problem, main one first; empty means that only leaving is left. */
export function remediesOf(problem: Problem): readonly Remedy[] {
  return problem.remedies ?? REMEDIES_BY_CODE[problem.code];
}

/** A problem made here, with the defaults of the schema. */
export function problem(
  code: ProblemCode,
  details: Omit<v.InferInput<typeof Problem>, 'code'> = {},
): Problem {
  return v.parse(Problem, { ...details, code });
}
