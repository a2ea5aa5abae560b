import type { WireProvider } from '../wire.ts';

const logo = (id: string) => `https://static.linxo-connect.io/common/pictures/providers_logos/${id}.png`;

/** The tokens of a REDIRECT channel: "credentials of type AUTHORIZATION_CODE, ACCESS_TOKEN, REFRESH_TOKEN". */
export function tokenCredentials(first: number) {
  return ['AUTHORIZATION_CODE', 'ACCESS_TOKEN', 'REFRESH_TOKEN'].map((type, index) => ({
    id: String(first + index),
    label: type.toLowerCase().replace('_', ' '),
    regexp: '.+',
    type,
    encrypt: false,
  }));
}

/** The providers that "Full API integration" (developers.linxo.com) names, as they stand there. */
export const SEED_PROVIDERS: readonly WireProvider[] = [
  {
    id: '87',
    name: 'Linxo Test Bank',
    branch_name: '',
    base_url: 'https://stettestbank.linxo.com/',
    logo_url: logo('87'),
    country_code: 'FRA',
    channel_definitions: [
      {
        id: '8701',
        mode: 'REDIRECT',
        account_types: ['CHECKINGS', 'CREDIT_CARD'],
        interactive: false,
        credentials: tokenCredentials(8710),
      },
      {
        id: '13400',
        mode: 'EMBEDDED',
        account_types: ['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD'],
        interactive: true,
        credentials: [
          { id: '300', label: 'Identifiant', regexp: '.+', type: 'TEXT', encrypt: false },
          { id: '301', label: 'Mot de passe', regexp: '.+', type: 'PWD', encrypt: true },
          { id: '302', label: 'Adresse du fichier', regexp: '.*', type: 'TEXT', encrypt: false },
        ],
      },
    ],
    unavailable: false,
  },
  {
    id: '119',
    name: 'HSBC',
    branch_name: '',
    base_url: 'https://www.hsbc.fr/1/2/hsbc-france/particuliers/connexion',
    logo_url: logo('119'),
    country_code: 'FRA',
    channel_definitions: [
      { id: 'redirect1', mode: 'REDIRECT', account_types: ['CHECKINGS', 'CREDIT_CARD'], interactive: false },
      {
        id: 'embedded1',
        mode: 'EMBEDDED',
        account_types: ['SAVINGS', 'LOAN'],
        credentials: [
          {
            id: '3500',
            label: 'Identifiant',
            regexp: '^[\\a-zA-Z0-9@._-]{7,}$',
            type: 'TEXT',
            encrypt: false,
          },
          { id: '3501', label: 'Réponse mémorable', regexp: '.+', type: 'PWD', encrypt: false },
          {
            id: '3502',
            label: 'Mot de passe (8 car. min.)',
            regexp: '^.{8,}$',
            type: 'PWD',
            encrypt: true,
          },
        ],
      },
    ],
    unavailable: false,
  },
  {
    id: '182',
    name: 'Demo Bank',
    branch_name: '',
    base_url: 'https://demo-bank.linxo.com/',
    logo_url: logo('182'),
    country_code: 'FRA',
    channel_definitions: [
      {
        id: '17650',
        mode: 'EMBEDDED',
        account_types: ['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD'],
        interactive: false,
        credentials: [
          { id: '10001', label: 'Identifiant', regexp: '.+', type: 'TEXT', encrypt: false },
          { id: '10002', label: 'Mot de passe', regexp: '.+', type: 'PWD', encrypt: true },
        ],
      },
    ],
    unavailable: false,
  },
];
