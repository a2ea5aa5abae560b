import type { ConnectGateway } from '@linkspan/gateways/connect';
import { ConnectError, type Session } from '@linkspan/protocol';

/**
 * The gateway, which begins only with a token of the session that the page's address names: who may frame the
 * page was read from that one. Later tokens may be of another session of the same person. `known` is told the session.
 */
export function ownSession(
  gateway: ConnectGateway,
  settings: URLSearchParams,
  known: { current: Session | undefined },
): ConnectGateway {
  return {
    ...gateway,
    async start(signal) {
      const session = await gateway.start(signal);
      if (!known.current && !location.pathname.endsWith(`/${session.id}`)) {
        throw new ConnectError('session_invalid');
      }
      known.current = prefilled(session, settings);
      return known.current;
    },
  };
}

/** The session with what the address fills in, where the host's server said nothing of it. */
function prefilled(session: Session, settings: URLSearchParams): Session {
  if (session.mode !== 'create') return session;
  const zip = settings.get('zip')?.slice(0, 20);
  const providerId = settings.get('provider');
  return {
    ...session,
    prefill: { ...(zip && { zip }), ...(providerId && { providerId }), ...session.prefill },
  };
}
