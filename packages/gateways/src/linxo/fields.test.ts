import { Fields } from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Credentials } from './credential.ts';
import { formFields } from './fields.ts';

const drawn = (...credentials: object[]) => v.parse(Fields, formFields(v.parse(Credentials, credentials)));

test('the form of "Full API integration" (developers.linxo.com)', () => {
  expect(
    drawn(
      { id: '3500', label: 'Identifiant', regexp: '^[\\a-zA-Z0-9@._-]{7,}$', type: 'TEXT', encrypt: false },
      { id: '3501', label: 'Réponse mémorable', regexp: '.+', type: 'PWD', encrypt: false },
      { id: '3502', label: 'Mot de passe (8 car. min.)', regexp: '^.{8,}$', type: 'PWD', encrypt: true },
    ),
  ).toMatchObject([
    { id: '3500', kind: 'text', label: 'Identifiant', required: true, pattern: '^[\\a-zA-Z0-9@._-]{7,}$' },
    { id: '3501', kind: 'password', required: true, secret: true },
    { id: '3502', kind: 'password', secret: true, minLength: 8 },
  ]);
});

test.each([
  [{ type: 'NUMERIC' }, { kind: 'number', secret: false }],
  [
    { type: 'NUMERIC_PWD', regexp: '^[0-9]{6}$' },
    { kind: 'pin', secret: true, minLength: 6, maxLength: 6 },
  ],
  [
    { type: 'PWD', regexp: '^\\d{4,8}$' },
    { kind: 'pin', secret: true, minLength: 4, maxLength: 8 },
  ],
  [{ type: 'DATE' }, { kind: 'date' }],
  [{ type: 'TEXT', regexp: '^\\d+$' }, { kind: 'number' }],
  [
    { type: 'TEXT', regexp: '.*', label: '' },
    { kind: 'text', label: 'x', required: false },
  ],
  [
    { type: 'HOLOGRAM', regexp: null },
    { kind: 'text', required: true },
  ],
])('%j', (credential, expected) => {
  expect(drawn({ id: 'x', ...credential })).toMatchObject([expected]);
});

test('the tokens of a redirect are nothing to type', () => {
  expect(drawn({ id: '1', type: 'AUTHORIZATION_CODE' }, { id: '2', type: 'REFRESH_TOKEN' })).toEqual([]);
});
