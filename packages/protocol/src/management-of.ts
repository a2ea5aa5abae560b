import { ConnectError } from './connect-error.ts';
import type { Gateway } from './gateway.ts';
import type { ManagedAction, Management } from './management.ts';

/**
 * What a person does about their own connections at a gateway: its own way, or what comes of its single methods, in
 * which nobody keeps names or consents. `locale` is the language (BCP 47) that a revocation is read in.
 */
export async function managementOf(gateway: Gateway, locale: () => string): Promise<Management> {
  if (gateway.management) return gateway.management(locale);
  const { connections, disconnect, sharedAccounts, shareAccounts } = gateway;
  const actions: readonly ManagedAction[] = [
    'repair',
    ...(sharedAccounts && shareAccounts ? (['accounts'] as const) : []),
    ...(disconnect ? (['disconnect'] as const) : []),
  ];
  return {
    async read(signal) {
      if (!connections) throw unsupported();
      const own = await connections(signal);
      return {
        connections: own.map((connection) => ({
          ...connection,
          actions: actions.filter((action) => action !== 'accounts' || connection.status === 'verified'),
        })),
        consents: [],
      };
    },
    async rename() {
      throw unsupported();
    },
    async accounts(id, signal) {
      if (!sharedAccounts) throw unsupported();
      return sharedAccounts(id, signal);
    },
    async share(id, choice, signal) {
      if (!shareAccounts) throw unsupported();
      return shareAccounts(id, choice, signal);
    },
    async disconnect(id, _key, signal) {
      if (!disconnect) throw unsupported();
      return disconnect(id, signal);
    },
    async revoke() {
      throw unsupported();
    },
  };
}

function unsupported(): ConnectError {
  return new ConnectError('not_supported', 'This gateway has no such thing.');
}
