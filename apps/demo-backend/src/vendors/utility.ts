import type { SandboxNetwork } from '@linkspan/sandbox';
import type { Store } from '@linkspan/server';
import { Hono } from 'hono';
import type { Vendor } from './vendor.ts';

/** The sandbox's own network of utilities, to an application with the keys that Arcadia's sandbox would have. */
export function utilityVendor(
  network: SandboxNetwork,
  store: Store,
  secret: string,
  apiKey: string | undefined,
): Vendor {
  const id = 'demo-client';
  const sandbox = new Hono();
  sandbox.all('/sandbox/*', (c) => network.fetch(c.req.raw));
  return {
    name: 'utility',
    client: {
      id,
      secret,
      ...(apiKey !== undefined && { apiKey }),
      application: {
        name: 'Brightside Energy',
        operator: 'Linkspan',
        termsUrl: 'https://example.org/terms',
        privacyUrl: 'https://example.org/privacy',
      },
      consent: {
        version: '2026-11',
        scopes: [{ id: 'identity' }, { id: 'accounts' }, { id: 'bills' }, { id: 'usage' }],
        months: 12,
        revokeUrl: 'https://example.org/connections',
      },
    },
    gateway: ({ applicationId, userId, ...session }) =>
      network.gateway({ userId: `${applicationId}/${userId}`, ...session }),
    sandbox,
    keys: `Arcadia ${id} / ${secret}; Nectar ${apiKey ?? 'none'}`,
    tryAnew: (gatewayId) => network.check(gatewayId),
    async beforeListing(userId) {
      const connections = await store.connectionsOf({ applicationId: id, userId });
      await Promise.all(connections.map(({ gatewayId }) => network.check(gatewayId)));
    },
  };
}
