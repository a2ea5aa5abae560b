/**
 * The exchanges of "Custom connection implementation" (docs.powens.com), in its order and with its JSON. What the guide
 * leaves out ("…") is filled in from the reference, and is marked.
 */

/** The reference's; the guide names connectors by their number. */
const UUID = '338178e6-3d01-564f-9a7b-52ca442459bf';

/** “GET /connectors”. */
export const CONNECTORS = {
  connectors: [
    {
      id: 40,
      uuid: UUID,
      name: 'Connecteur de test',
      auth_mechanism: 'credentials',
      capabilities: ['bank', 'document', 'profile'],
    },
  ],
};

/** “GET /connectors?expand=sources”. */
const SOURCES = [
  { name: 'directaccess', priority: 1, auth_mechanism: 'credentials', capabilities: ['bank', 'bankwealth'] },
  { name: 'openapi', priority: 2, auth_mechanism: 'webauth', capabilities: ['bank'] },
];

/** “GET /connectors/{connectorId}/fields”: of the form, and before a visit (its values are ours). */
const FIELDS = [
  { name: 'login', label: 'Identifiant', type: 'text', required: true, connector_sources: ['directaccess'] },
  {
    name: 'password',
    label: 'Mot de passe',
    type: 'password',
    required: true,
    connector_sources: ['directaccess'],
  },
  {
    auth_mechanisms: ['webauth'],
    name: 'website',
    label: 'Type de compte',
    type: 'list',
    values: [
      { label: 'Particuliers', value: 'par' },
      { label: 'Professionnels', value: 'pro' },
    ],
  },
];

/** The connector whole. */
export const CONNECTOR = { ...CONNECTORS.connectors[0], uuid: UUID, sources: SOURCES, fields: FIELDS };

/** “POST /users/me/connections?source=…” answers with it; ids of connector and source are the reference's. */
export const CONNECTION = {
  id: 123,
  state: null,
  connector_uuid: UUID,
  id_connector: 40,
  created: '2020-06-01 12:34:56',
  active: true,
};

/** “GET /auth/token/code”. */
export const CODE = { code: 'xxxxxx', type: 'temporary', access: 'single', expires_in: 1800 };

/** “{yourCallbackUri}?id_connection=123&state=null”. */
export const RETURNED = { id_connection: '123', state: 'null' };

/** “GET /users/me/connections/{connectionId}/accounts?all”. */
export const ACCOUNTS = {
  accounts: [
    { id: 1234, name: 'Current account', disabled: '2020-06-01 12:34:56' },
    { id: 4567, name: 'Saving account', disabled: '2020-06-01 12:34:56' },
  ],
};

/** “Connections or sources created with invalid credentials … are deleted at once”; the shape is of "Errors". */
export const WRONGPASS = {
  code: 'wrongpass',
  description: 'Wrong credentials',
  message: null,
  request_id: 'r1',
};
