import {
  CONDITION_FIELDS,
  GROUPED_FIELDS,
  METHOD_FIELDS,
  METHODS,
} from '../../../fields/rules/rules.fixture.ts';
import type { Example } from './example.ts';

const SOURCE = '@linkspan/protocol';

/** In our own shape. */
export const OWN = {
  'own-methods': {
    title: 'Two ways to sign in',
    source: `${SOURCE}, Channel`,
    definition: { mode: 'form', methods: METHODS, fields: METHOD_FIELDS },
  },
  'own-conditions': {
    title: 'What depends on answers',
    source: `${SOURCE}, Field.showWhen`,
    definition: { fields: CONDITION_FIELDS },
  },
  'own-groups': {
    title: 'Groups and order',
    source: `${SOURCE}, Field.group and rank`,
    definition: { fields: GROUPED_FIELDS },
  },
  'own-utility': {
    title: 'A utility that knows its customers by their bills',
    source: `${SOURCE}, Field`,
    definition: {
      fields: [
        {
          id: 'account',
          kind: 'account-number',
          label: 'Account number',
          help: 'At the top right of your bill.',
          placeholder: '0000 0000-00',
          links: [{ url: 'https://help.provider.example/bill', label: 'Show me on a bill' }],
        },
        { id: 'born', kind: 'date', label: 'Date of birth', max: '2008-12-31' },
        { id: 'zip', kind: 'text', label: 'ZIP code', pattern: '^\\d{5}(-\\d{4})?$' },
        { id: 'owner', kind: 'checkbox', label: 'The account is in my name' },
      ],
    },
  },
  'own-device': {
    title: 'Challenge: where should the code go?',
    source: `${SOURCE}, ChallengeAction of kind “choose”`,
    definition: {
      id: 'device',
      title: 'Where should the code go?',
      actions: [
        { id: 'sms', kind: 'choose', label: 'Text message', description: 'To •••• 0199' },
        { id: 'call', kind: 'choose', label: 'Phone call', description: 'To •••• 0199' },
        { id: 'cancel', kind: 'cancel' },
      ],
    },
  },
  'own-mixed': {
    title: 'Challenge: a bit of everything',
    source: `${SOURCE}, Challenge`,
    definition: {
      id: 'mixed',
      messages: [
        { text: 'Scan this with your bank’s app, or type the code that it shows.' },
        { tone: 'error', text: 'That code has been used. {left} are left.', params: { left: '2' } },
      ],
      fields: [
        { id: 'scan', kind: 'qr', label: 'To scan', value: 'https://bank.example/confirm/7Q2F' },
        { id: 'code', kind: 'code', label: 'Code', minLength: 6, maxLength: 6, required: false },
        {
          id: 'who',
          kind: 'radio',
          label: 'Whose phone is it?',
          options: [
            { value: 'own', label: 'Mine' },
            { value: 'shared', label: 'One that I share' },
          ],
        },
      ],
      actions: [
        { id: 'submit', kind: 'submit' },
        { id: 'scanned', kind: 'submit', label: 'I have scanned it' },
        { id: 'again', kind: 'resend' },
        { id: 'cancel', kind: 'cancel' },
      ],
      attemptsLeft: 2,
    },
  },
  'own-hostile': {
    title: 'Hostile: markup, bidi, no way to send',
    source: `${SOURCE}, salvageChallenge`,
    definition: {
      id: '__proto__',
      title: '<img src=x onerror="alert(1)">\u202Edrowssap',
      messages: [
        { tone: 'shout', text: '{a}{constructor}', params: { a: '<script>alert(2)</script>{b}', b: 'no' } },
        { text: '\u200B' },
      ],
      fields: [
        {
          id: 'constructor',
          kind: 'telepathy',
          label: '\u200B',
          pattern: '^(a+)+$',
          minLength: 9,
          maxLength: 1,
        },
        { id: 'constructor', kind: 'text', label: 'Twice' },
        { id: 'link', kind: 'text', label: 'Link', links: [{ url: 'javascript:alert(3)', label: 'Help' }] },
        { id: 'none', kind: 'select', label: 'Nothing to choose', options: [] },
        { label: 'No id' },
      ],
      actions: [{ id: 'x', kind: 'cancel', label: 'W'.repeat(400) }],
    },
  },
} satisfies Record<string, Example>;
