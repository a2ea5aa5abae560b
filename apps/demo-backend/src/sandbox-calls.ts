import { type SandboxNetwork, sealValues, testValues } from '@linkspan/sandbox';
import type { ConnectApiOptions } from '@linkspan/server';

/** Arcadia's sandbox calls on the sandbox network, which calls a utility by its EIA number. */
export function sandboxCalls({ revoke, recover }: SandboxNetwork): NonNullable<ConnectApiOptions['sandbox']> {
  return {
    providerId: (utilityId) => (/^\d+$/.test(utilityId) ? `eia-${utilityId}` : utilityId),
    seal: ({ fields }, key, login) => sealValues(key, testValues(fields, login)),
    revoke,
    recover,
  };
}
