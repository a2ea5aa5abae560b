import type { Example } from './example.ts';

const GUIDE = 'developers.linxo.com, “Full API integration”';

const SMS = {
  id: '305',
  label: 'Un code a été envoyé par SMS sur votre téléphone au {phone}.',
  regexp: '.*',
  type: 'INFO_MSG',
  encrypt: false,
  params: { phone: '0606060606' },
};

const WRONG_CODE = {
  id: '309',
  label: 'Code invalide. Encore {remaining_attempts} tentatives',
  regexp: '.*',
  type: 'ERROR_MSG',
  encrypt: false,
  params: { remaining_attempts: '1' },
};

const CODE = [
  { id: '306', label: 'Code', regexp: '^[0-9]{6}$', type: 'NUMERIC', encrypt: false },
  {
    id: '308',
    label: 'Il vous reste {timeout} pour valider votre code.',
    regexp: '.*',
    type: 'TIMEOUT_MSG',
    encrypt: false,
    params: { timeout: '120' },
  },
  { id: '307', label: 'Valider', regexp: '.*', type: 'OK_CANCEL', encrypt: false },
];

const event = (id: string, challenge: readonly object[]) => ({
  id,
  event_type: 'LIST_ACCOUNTS_USER_INPUT_REQUESTED',
  resource_type: 'CONNECTION',
  channel_definition_id: 'embedded1',
  creation_date: 1528199358,
  list_accounts_user_input_requested: { challenge },
});

/** In Linxo's shape: a provider with its channel definitions, and events of its queue. */
export const LINXO = {
  'linxo-hsbc': {
    title: 'Linxo: HSBC, embedded channel',
    source: `${GUIDE}, “Create the encryption key”`,
    definition: {
      id: '119',
      name: 'HSBC',
      branch_name: '',
      base_url: 'https://www.hsbc.fr/1/2/hsbc-france/particuliers/connexion',
      country_code: 'FRA',
      channel_definitions: [
        {
          id: 'redirect1',
          mode: 'REDIRECT',
          account_types: ['CHECKINGS', 'CREDIT_CARD'],
          credentials: [],
        },
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
      interactive: false,
    },
  },
  'linxo-send-sms': {
    title: 'Linxo: shall a code be sent?',
    source: `${GUIDE}, “Respond to challenge”, the first event`,
    definition: event('14', [
      {
        id: '303',
        label:
          'La connexion à Banque demande la saisie d’un code envoyé par SMS sur votre téléphone au {phone}. Souhaitez vous recevoir ce code maintenant ?',
        regexp: '.*',
        type: 'INFO_MSG',
        encrypt: false,
        params: { phone: '0606060606' },
      },
      { id: '304', label: 'Envoyer le SMS', regexp: '.*', type: 'OK_CANCEL', encrypt: false },
    ]),
  },
  'linxo-code': {
    title: 'Linxo: the code, with its time',
    source: `${GUIDE}, “Respond to challenge”: “This event contains 4 challenges”`,
    definition: event('17', [SMS, ...CODE]),
  },
  'linxo-wrong-code': {
    title: 'Linxo: the code was wrong',
    source: `${GUIDE}, “Respond to challenge”: “what happens if the user enters the wrong code?”`,
    definition: event('17', [SMS, WRONG_CODE, ...CODE]),
  },
} satisfies Record<string, Example>;
