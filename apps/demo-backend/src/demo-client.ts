import type { Client } from '@linkspan/server';

/** The demo's application, with the keys that Arcadia's sandbox would have. */
export const DEMO_CLIENT: Client = {
  id: 'demo-client',
  secret: 'demo-secret',
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
};
