import type { Client } from '@linkspan/server';

/** An application that is about bank accounts. */
export function bankClient(id: string, secret: string): Client {
  return {
    id,
    secret,
    application: {
      name: 'Brightside Money',
      operator: 'Linkspan',
      termsUrl: 'https://example.org/terms',
      privacyUrl: 'https://example.org/privacy',
    },
    consent: {
      version: '2026-11',
      scopes: [{ id: 'identity' }, { id: 'accounts' }, { id: 'transactions' }],
      months: 6,
      revokeUrl: 'https://example.org/connections',
    },
    session: { accountSelection: 'ask', searchBy: 'name' },
  };
}
