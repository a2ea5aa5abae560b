import { type Problem, type ProblemCode, problem } from './problem.ts';

/**
 * The one error that gateways throw. `problem.code` is from the closed set; `network` means that the
 * other side was not reached or its answer was lost, so a write may or may not have happened.
 */
export class ConnectError extends Error {
  override readonly name = 'ConnectError';
  readonly problem: Problem;

  constructor(problemOrCode: Problem | ProblemCode, message?: string, options?: ErrorOptions) {
    const given = typeof problemOrCode === 'string' ? problem(problemOrCode) : problemOrCode;
    super(message ?? given.code, options);
    this.problem = given;
  }
}

/** What to tell the person about anything that was thrown; an error of another kind is `internal`. */
export function problemOf(error: unknown): Problem {
  return error instanceof ConnectError ? error.problem : problem('internal');
}
