import { type Connection, problem, type Session } from '@linkspan/protocol';
import type { ConnectContext } from '../context.ts';

/**
 * The facts with which somebody goes on from the list of what they have, or from what was just made: to a connection
 * that is repaired or, without one, to making another. No second consent is asked for in the same sitting.
 */
export function leavingFor(session: Session, connection?: Connection): Partial<ConnectContext> {
  const { prefill, details, ...rest } = session;
  const next = { ...rest, open: undefined, result: undefined, look: connection?.look, connection };
  return {
    root: session.mode === 'manage' ? session : undefined,
    session: connection
      ? { ...next, mode: 'update', prefill: {} }
      : {
          ...next,
          mode: 'create',
          prefill: {},
          details,
          consented: session.mode === 'create' && session.consented,
        },
    details: undefined,
    looked: false,
    providerId: connection?.provider.id,
    connectionId: connection?.id,
    notice: connection?.problem && problem(connection.problem),
  };
}
