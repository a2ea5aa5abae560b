import { type ProblemCode, type Remedy, remediesOf } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';

/** The ways on that make sense here, main one first. */
export function offeredRemedies({ problem, session }: ConnectContext): readonly Remedy[] {
  if (!problem) return [];
  if (!session) return remediesOf(problem).filter((remedy) => remedy === 'retry');
  return remediesOf(problem).filter((remedy) => remedy !== 'other-provider' || session.mode === 'create');
}

/** What was typed is at fault, so the form itself says so. */
export function asksForCredentialsAgain({ problem }: ConnectContext): boolean {
  return problem !== undefined && (FORM_CODES.includes(problem.code) || problem.fieldErrors !== undefined);
}

const FORM_CODES: readonly ProblemCode[] = ['invalid_credentials', 'unknown_outcome'];

/** The provider holds credentials that a new try can use. */
export function canBeRetriedThere({ attempt, attemptEnded, connectionId, problem }: ConnectContext): boolean {
  return attempt !== undefined && attemptEnded && connectionId !== undefined && problem?.gone !== true;
}
