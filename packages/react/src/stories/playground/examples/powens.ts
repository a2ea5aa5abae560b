import type { Example } from './example.ts';

const GUIDE = 'docs.powens.com, “Custom connection implementation”';

/** In Powens' shape: the fields of a connector, and a connection that asks for more. */
export const POWENS = {
  'powens-credentials': {
    title: 'Powens: fields for credentials',
    source: `${GUIDE}, “Credentials connector/source”`,
    definition: {
      fields: [
        {
          name: 'login',
          label: 'Identifiant',
          type: 'text',
          required: true,
          connector_sources: ['directaccess'],
        },
        {
          name: 'password',
          label: 'Mot de passe',
          type: 'password',
          required: true,
          connector_sources: ['directaccess'],
        },
      ],
    },
  },
  'powens-webauth': {
    title: 'Powens: a field before a webauth',
    source: `${GUIDE}, “Webauth connector/source”; the guide leaves the values out, these are ours`,
    definition: {
      fields: [
        {
          auth_mechanisms: ['webauth'],
          name: 'website',
          label: 'Type de compte',
          type: 'list',
          values: [
            { label: 'Particuliers', value: 'par' },
            { label: 'Professionnels', value: 'pro' },
            { label: 'Entreprises', value: 'ent' },
          ],
        },
      ],
    },
  },
  'powens-sms': {
    title: 'Powens: additional information needed',
    source: 'In the shape of docs.powens.com, “SCA & connection states”',
    definition: {
      id: 123,
      state: 'additionalInformationNeeded',
      error_message: 'Saisissez le code reçu par SMS au 06 •• •• •• 12.',
      fields: [{ name: 'sms', label: 'Code SMS', type: 'number', regex: '^[0-9]{6,8}$', required: true }],
    },
  },
} satisfies Record<string, Example>;
