import type { WireConnector, WireField, WireSource } from '../wire.ts';
import { inventedUuid } from './invented-uuid.ts';

const KIND: WireField = {
  name: 'website',
  label: 'Type de compte',
  type: 'list',
  required: true,
  auth_mechanisms: ['credentials', 'webauth'],
  connector_sources: ['directaccess', 'openapi'],
  description: null,
  regex: null,
  values: [
    { label: 'Particuliers', value: 'par' },
    { label: 'Professionnels', value: 'pro' },
  ],
};

const LOGIN: WireField = {
  name: 'login',
  label: 'Identifiant',
  type: 'text',
  required: true,
  auth_mechanisms: ['credentials'],
  connector_sources: ['directaccess'],
  description: null,
  regex: null,
  values: null,
};

const PASSWORD: WireField = { ...LOGIN, name: 'password', label: 'Mot de passe', type: 'password' };

const DIRECTACCESS: Omit<WireSource, 'id' | 'id_connector'> = {
  name: 'directaccess',
  auth_mechanism: 'credentials',
  available_auth_mechanisms: ['credentials'],
  disabled: null,
  priority: 1,
  account_usages: ['PRIV', 'ORGA'],
  account_types: ['savings', 'market', 'lifeinsurance', 'loan'],
  capabilities: ['bank', 'bankwealth'],
};

const OPENAPI: Omit<WireSource, 'id' | 'id_connector'> = {
  ...DIRECTACCESS,
  name: 'openapi',
  auth_mechanism: 'webauth',
  available_auth_mechanisms: ['webauth'],
  priority: 2,
  account_types: ['checking', 'joint', 'card'],
  capabilities: ['bank'],
};

/**
 * Connectors that exist to try things with: the two that the documents name, and one for each definition that
 * may go wrong.
 */
export const TEST_CONNECTORS: readonly WireConnector[] = [
  // As in the custom connection guide: the form first, then the bank's own site.
  test(40, 'Connecteur de test', {
    slug: 'TST',
    capabilities: ['bank', 'bankwealth', 'document', 'profile'],
    fields: [KIND, LOGIN, PASSWORD],
    sources: [OPENAPI, DIRECTACCESS],
  }),
  test(59, 'Demo Institution', {
    fields: [LOGIN, PASSWORD],
    sources: [{ ...DIRECTACCESS, account_types: ['checking', 'savings', 'card'] }],
  }),
  test(60, 'Connecteur de test sans source', {
    fields: [
      { ...LOGIN, connector_sources: [] },
      { ...PASSWORD, connector_sources: [] },
    ],
  }),
  test(61, 'Connecteur de test sans champ', { fields: [], sources: [DIRECTACCESS] }),
  test(62, 'Connecteur de test au type inconnu', {
    fields: [{ ...LOGIN, type: 'hologram' }, PASSWORD],
    sources: [DIRECTACCESS],
  }),
  test(63, 'Connecteur de test au motif invalide', {
    fields: [{ ...LOGIN, regex: '^(?<unfinished[0-9{6$' }, PASSWORD],
    sources: [DIRECTACCESS],
  }),
  test(64, 'Connecteur de test désactivé', {
    fields: [LOGIN, PASSWORD],
    sources: [{ ...DIRECTACCESS, disabled: '2026-01-01 00:00:00' }],
  }),
  test(65, 'Connecteur de test au webauth secret', {
    auth_mechanism: 'webauth',
    fields: [{ ...PASSWORD, auth_mechanisms: ['webauth'], connector_sources: ['openapi'] }],
    sources: [{ ...OPENAPI, priority: 1 }],
  }),
  test(66, 'Connecteur de test instable', {
    stability: { status: 'unstable', last_update: '2026-01-15 08:00:00' },
    fields: [LOGIN, PASSWORD],
    sources: [DIRECTACCESS],
  }),
  test(67, 'Connecteur de test complet', {
    restricted: true,
    fields: [LOGIN, PASSWORD],
    sources: [DIRECTACCESS],
  }),
  test(68, 'Connecteur de test caché', { hidden: true, fields: [LOGIN, PASSWORD], sources: [DIRECTACCESS] }),
];

type Given = Partial<Omit<WireConnector, 'sources'>> & {
  readonly sources?: readonly Omit<WireSource, 'id' | 'id_connector'>[];
};

function test(id: number, name: string, { sources, ...given }: Given): WireConnector {
  return {
    id,
    uuid: inventedUuid(`test/${name}`),
    name,
    hidden: false,
    charged: false,
    beta: false,
    code: null,
    color: '104591',
    slug: null,
    restricted: false,
    capabilities: ['bank', 'bankwealth'],
    auth_mechanism: 'credentials',
    available_auth_mechanisms: ['credentials'],
    sync_periodicity: 1,
    months_to_fetch: null,
    urls: ['https://bank.example/'],
    account_usages: ['PRIV', 'ORGA'],
    account_types: [],
    stability: { status: 'stable', last_update: '2026-01-05 04:00:00' },
    fields: [],
    countries: [{ id: 'FR', name: 'France' }],
    ...(sources && { sources: sources.map((each, at) => ({ ...each, id: id + 30 + at, id_connector: id })) }),
    ...given,
  };
}
