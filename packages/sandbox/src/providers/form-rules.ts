import type { FieldDefinition } from '@linkspan/protocol';
import { PASSWORD, SIMPLE_FORM } from './provider-fields.ts';

const HELP = 'https://help.provider.example';

/** Two ways to sign in through one form, with a field that both have. */
export const METHODS = [
  { id: 'name', label: 'User name' },
  { id: 'card', label: 'Customer card' },
];

/** The PIN is the number of a persona: 0001 connects, 0002 is rejected. */
export const METHOD_FIELDS: readonly FieldDefinition[] = [
  ...SIMPLE_FORM.map((field) => ({ ...field, methods: ['name'] })),
  {
    id: 'card_number',
    kind: 'number',
    label: 'Card number',
    help: 'Ten digits, on the back of your customer card.',
    links: [{ url: `${HELP}/cards`, label: 'Where is it?' }],
    pattern: '^\\d{10}$',
    minLength: 10,
    maxLength: 10,
    methods: ['card'],
  },
  {
    id: 'card_pin',
    kind: 'pin',
    label: 'Card PIN',
    help: 'Here it names a scenario: 0001 connects, 0002 is rejected.',
    links: [{ url: `${HELP}/pin` }],
    secret: true,
    pattern: '^\\d{4}$',
    minLength: 4,
    maxLength: 4,
    methods: ['card'],
  },
  {
    id: 'postcode',
    kind: 'text',
    label: 'ZIP code',
    autocomplete: 'postal-code',
    pattern: '^\\d{5}(-\\d{4})?$',
  },
];

/** What is asked depends on what was answered before, twice over. */
export const CONDITION_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'customer',
    kind: 'select',
    label: 'You are a customer as',
    value: 'person',
    options: [
      { value: 'person', label: 'A person' },
      { value: 'company', label: 'A company' },
      { value: 'farm', label: 'A farm' },
    ],
  },
  {
    id: 'company',
    kind: 'text',
    label: 'Company name',
    autocomplete: 'organization',
    showWhen: [{ field: 'customer', is: ['company', 'farm'] }],
  },
  {
    id: 'meters',
    kind: 'select',
    label: 'Meters',
    showWhen: [{ field: 'customer', is: ['company'] }],
    options: [
      { value: 'one', label: 'One' },
      { value: 'several', label: 'Several' },
    ],
  },
  {
    id: 'site_code',
    kind: 'text',
    label: 'Site code',
    help: 'Each meter has its own; one of them is enough.',
    showWhen: [{ field: 'meters', is: ['several'] }],
  },
  ...SIMPLE_FORM,
];

/** Groups with headings, ranks that put the sign-in first, defaults, links, and something to check in each. */
export const GROUPED_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'account_number',
    kind: 'text',
    label: 'Account number',
    help: 'Two letters and eight digits, at the top of your bill.',
    links: [{ url: `${HELP}/bill`, label: 'Show me on a bill' }],
    placeholder: 'AB12345678',
    pattern: '^[A-Z]{2}\\d{8}$',
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
    id: 'contact_email',
    kind: 'email',
    label: 'E-mail address for bills',
    required: false,
    group: 'How to reach you',
    rank: 3,
  },
  {
    id: 'contact_phone',
    kind: 'phone',
    label: 'Phone number',
    required: false,
    group: 'How to reach you',
    rank: 3,
  },
  ...SIMPLE_FORM.map((field) => ({ ...field, group: 'Your sign-in', rank: 1 })),
].map((field) => (field.id === PASSWORD.id ? { ...field, links: [{ url: `${HELP}/password` }] } : field));
