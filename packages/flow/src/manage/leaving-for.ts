import { type Connection, type Managed, problem, type Session } from '@linkspan/protocol';
import type { ConnectContext } from '../context.ts';
import type { Screen } from '../screen.ts';

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

/**
 * The facts with which what a reload cut off is gone on with, once it is known what there is; undefined where nothing
 * was, or where the connection that it was about is gone.
 */
export function goingBackTo(
  { session, cutOff }: Extract<Screen, { name: 'manage' }>,
  { connections }: Managed,
): Partial<ConnectContext> | undefined {
  const { attempt, anew: providerChosen = false } = cutOff ?? {};
  const connection = connections.find(({ id }) => !providerChosen && id === attempt?.connectionId);
  if (!attempt || (!providerChosen && !connection)) return undefined;
  const { connectionId, providerId } = attempt;
  return { ...leavingFor(session, connection), attempt, connectionId, providerId, providerChosen };
}
