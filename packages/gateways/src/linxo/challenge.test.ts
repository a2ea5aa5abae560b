import { Challenge } from '@linkspan/protocol';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { challengeOf, userInput } from './challenge.ts';
import { UserInputEvent } from './user-input-event.ts';

const AT = 1_528_199_358_000;
const event = (id: string, challenge: object[]) =>
  v.parse(UserInputEvent, {
    id,
    event_type: 'LIST_ACCOUNTS_USER_INPUT_REQUESTED',
    list_accounts_user_input_requested: { challenge },
  });
const shown = (asked: UserInputEvent) => v.parse(Challenge, challengeOf(asked, AT));

/** The challenges of "Full API integration" (developers.linxo.com). */
const SEND_SMS = event('14', [
  {
    id: '303',
    label: 'La connexion à Banque demande la saisie d’un code envoyé par SMS sur votre téléphone au {phone}.',
    regexp: '.*',
    type: 'INFO_MSG',
    encrypt: false,
    params: { phone: '0606060606' },
  },
  { id: '304', label: 'Envoyer le SMS', regexp: '.*', type: 'OK_CANCEL', encrypt: false },
]);
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
const WRONG = {
  id: '309',
  label: 'Code invalide. Encore {remaining_attempts} tentatives',
  regexp: '.*',
  type: 'ERROR_MSG',
  encrypt: false,
  params: { remaining_attempts: '1' },
};

test('a message and OK_CANCEL are a question to confirm', () => {
  expect(shown(SEND_SMS)).toEqual({
    id: '14',
    version: 1,
    messages: [
      {
        tone: 'info',
        text: expect.stringContaining('{phone}'),
        params: { phone: '0606060606' },
      },
    ],
    fields: [],
    actions: [
      { id: '304.true', kind: 'submit', label: 'Envoyer le SMS' },
      { id: '304.false', kind: 'cancel' },
    ],
  });
  expect(userInput(SEND_SMS, '304.true', {})).toEqual({ credentials: [{ id: '304', value: 'true' }] });
  expect(userInput(SEND_SMS, '304.false', {})).toEqual({ credentials: [{ id: '304', value: 'false' }] });
});

test('a code has its time, which runs, and its wrong tries', () => {
  const asked = event('17', [WRONG, ...CODE]);
  expect(shown(asked)).toMatchObject({
    messages: [
      { tone: 'error', params: { remaining_attempts: '1' } },
      {
        tone: 'time',
        text: 'Il vous reste {timeout} pour valider votre code.',
        times: { timeout: AT + 120_000 },
      },
    ],
    fields: [{ id: '306', kind: 'code', label: 'Code', minLength: 6, maxLength: 6 }],
    actions: [
      { id: '307.true', kind: 'submit', label: 'Valider' },
      { id: '307.false', kind: 'cancel' },
    ],
    expiresAt: AT + 120_000,
  });
});

describe('an answer', () => {
  const asked = event('17', CODE);

  test('is what was typed and the button, as separate credentials', () => {
    expect(userInput(asked, '307.true', { '306': '123456' })).toEqual({
      credentials: [
        { id: '306', value: '123456' },
        { id: '307', value: 'true' },
      ],
    });
  });

  test('that cancels takes nothing of it along', () => {
    expect(userInput(asked, '307.false', { '306': '12' })).toEqual({
      credentials: [{ id: '307', value: 'false' }],
    });
  });

  test('to another challenge is none', () => {
    expect(userInput(asked, '304.true', {})).toBeUndefined();
    expect(userInput(asked, 'toString', {})).toBeUndefined();
  });

  test('without a button is only what was typed', () => {
    const [code] = CODE;
    const bare = event('18', [code ?? {}]);
    expect(shown(bare).actions).toEqual([{ id: 'submit', kind: 'submit' }]);
    expect(userInput(bare, 'submit', { '306': '1', other: 'x' })).toEqual({
      credentials: [{ id: '306', value: '1' }],
    });
  });
});

describe('the time left', () => {
  const left = (label: string, params?: object) =>
    shown(event('1', [{ id: '1', label, type: 'TIMEOUT_MSG', ...(params && { params }) }]));

  test.each([
    ['{timeout} seconds left', 'timeout', '{timeout} left', 120],
    ['{t}s', 't', '{t}', 120],
    ['Encore {timeout} secondes.', 'timeout', 'Encore {timeout}.', 120],
    ['{minutes} minutes left', 'minutes', '{minutes} left', 7200],
    ['{timeout} sections left', 'timeout', '{timeout} sections left', 120],
  ])('%s carries its unit once', (label, name, text, seconds) => {
    expect(left(label, { [name]: 120 })).toMatchObject({
      messages: [{ tone: 'time', text, times: { [name]: AT + seconds * 1000 } }],
      expiresAt: AT + seconds * 1000,
    });
  });

  test.each([
    ['no time', 'Be quick', undefined],
    ['a time that is no number', '{timeout} left', { timeout: 'soon' }],
    ['a parameter that every object has', '{toString} left', {}],
  ])('%s is a message', (_, label, params) => {
    const { messages, expiresAt } = left(label, params);
    expect(messages).toMatchObject([{ tone: 'info', text: label }]);
    expect(expiresAt).toBeUndefined();
  });
});

test('either phase of a synchronisation may ask', () => {
  const sync = v.parse(UserInputEvent, {
    id: '20',
    event_status: 'SYNC_ALL_USER_INPUT_REQUESTED',
    channel_definition_id: 'embedded1',
    sync_all_user_input_requested: { challenge: CODE },
  });
  expect(sync.channelDefinitionId).toBe('embedded1');
  expect(shown(sync).fields).toHaveLength(1);
});
