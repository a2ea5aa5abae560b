import type { ConnectEvent, ConnectEventBody, ProblemCode } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';

/** The next event for the host. */
export function hostEvent(context: ConnectContext, body: ConnectEventBody, at: number): ConnectEvent {
  return { ...body, version: 1, sessionId: context.session?.id, sequence: context.sequence + 1, at };
}

/**
 * How this run ended, if it ended now.
 *
 * `connected` needs a connection that the server confirmed. `pending` is for what goes on without the
 * person: a submit whose outcome is open, an approval on a phone, a sign-in in another window. A question
 * that is left unanswered goes nowhere, so that is an `exit` with the connection it concerns.
 */
export function conclusionOf(context: ConnectContext): ConnectEventBody {
  const { problem, screen, saved, attemptEnded, session } = context;
  // What was made before stands, whatever became of what came after it; the list says so itself.
  const made = session?.mode === 'create' ? context.made : undefined;
  const { result, connection, connectionId } = made ?? context;
  if (saved) {
    return { type: 'exit', reason: 'details_saved', screen, connectionId: session?.connection?.id };
  }
  if (connection && (result === 'verified' || (!result && mayStandAsItIs(context)))) {
    return { type: 'connected', connectionId: connection.id };
  }
  if (result === 'pending') {
    const cause = attemptEnded || session?.result ? 'provider' : 'timeout';
    return { type: 'pending', connectionId, cause };
  }
  if (goesOnAlone(context)) return { type: 'pending', connectionId, cause: 'left' };
  return { type: 'exit', reason: exitReason(context), screen, problem: problem?.code, connectionId };
}

export function submissionTold({ attempt }: ConnectContext): ConnectEventBody {
  return {
    type: 'credentials_submitted',
    providerId: attempt?.providerId ?? '',
    attemptId: attempt?.id ?? '',
  };
}

export function problemTold({ problem }: ConnectContext): ConnectEventBody {
  return { type: 'problem', code: problem?.code ?? 'internal' };
}

export function consentTold({ session }: ConnectContext, granted = false): ConnectEventBody {
  return { type: 'consent', granted, consentVersion: session?.consent?.version ?? '' };
}

function exitReason({ declined, problem }: ConnectContext) {
  if (declined) return 'consent_declined';
  if (!problem) return 'closed';
  return SESSION_OVER.includes(problem.code) ? 'session_over' : 'problem';
}

const SESSION_OVER: readonly ProblemCode[] = [
  'session_expired',
  'session_invalid',
  'session_used',
  'session_moved',
];

function goesOnAlone({ screen, redirectState, leftToWait, problem, connectionId }: ConnectContext): boolean {
  if (leftToWait) return connectionId !== undefined && problem?.gone !== true;
  if (screen === 'redirect') return redirectState === 'away' || redirectState === 'closed';
  return screen === 'waiting' || screen === 'approval';
}

/** A chain whose rest is optional is complete wherever it is left, unless something is under way. */
function mayStandAsItIs({ session, attempt }: ConnectContext): boolean {
  return session?.channels.optional === true && attempt === undefined;
}
