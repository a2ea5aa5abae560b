import type { FieldDefinition } from '@linkspan/protocol';

const HELP = 'https://help.provider.example';

const SIGN_IN: readonly FieldDefinition[] = [
  { id: 'username', kind: 'text', label: 'User name' },
  { id: 'password', kind: 'password', label: 'Password', links: [{ url: `${HELP}/password` }] },
];

/** Two ways to sign in, and a field of both. */
export const METHODS = [
  { id: 'name', label: 'User name' },
  { id: 'card', label: 'Customer card' },
];
export const METHOD_FIELDS: readonly FieldDefinition[] = [
  ...SIGN_IN.map((field) => ({ ...field, methods: ['name'] })),
  {
    id: 'card_number',
    kind: 'text',
    label: 'Card number',
    help: 'Ten digits, on the back.',
    links: [{ url: `${HELP}/cards`, label: 'Where is it?' }],
    methods: ['card'],
  },
  { id: 'card_pin', kind: 'pin', label: 'Card PIN', links: [{ url: `${HELP}/pin` }], methods: ['card'] },
  { id: 'postcode', kind: 'text', label: 'ZIP code', autocomplete: 'postal-code' },
];

/** What is asked depends on answers, twice over. */
export const CONDITION_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'customer',
    kind: 'radio',
    label: 'You are a customer as',
    value: 'person',
    options: [
      { value: 'person', label: 'A person' },
      { value: 'company', label: 'A company' },
    ],
  },
  {
    id: 'company',
    kind: 'text',
    label: 'Company name',
    showWhen: [{ field: 'customer', is: ['company'] }],
  },
  {
    id: 'several',
    kind: 'checkbox',
    label: 'We have several meters',
    required: false,
    options: [
      { value: 'yes', label: '' },
      { value: 'no', label: '' },
    ],
    showWhen: [{ field: 'customer', is: ['company'] }],
  },
  {
    id: 'site',
    kind: 'text',
    label: 'Site code',
    showWhen: [{ field: 'several', is: ['yes'] }],
  },
];

/** Groups under headings, ranks that put the sign-in first, defaults and links. */
export const GROUPED_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'account',
    kind: 'text',
    label: 'Account number',
    help: 'Two letters and eight digits, at the top of your bill.',
    links: [{ url: `${HELP}/bill`, label: 'Show me on a bill' }],
    placeholder: 'AB12345678',
    group: 'Your contract',
    rank: 2,
  },
  {
    id: 'country',
    kind: 'select',
    label: 'Country',
    value: 'us',
    options: [
      { value: 'us', label: 'United States' },
      { value: 'ca', label: 'Canada' },
    ],
    group: 'Your contract',
    rank: 2,
  },
  {
    id: 'phone',
    kind: 'phone',
    label: 'Phone number',
    required: false,
    group: 'How to reach you',
    rank: 3,
  },
  ...SIGN_IN.map((field) => ({ ...field, rank: 1 })),
];
