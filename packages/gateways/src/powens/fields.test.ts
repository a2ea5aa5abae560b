import { Fields } from '@linkspan/protocol';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { challengeFields } from './challenge-fields.ts';
import { ConnectorFields } from './connector-field.ts';
import { formFields } from './fields.ts';

const read = (fields: unknown) => v.parse(ConnectorFields, fields);
/** The two forms of "Custom connection implementation" (docs.powens.com). */
const CREDENTIALS = read([
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
]);
const WEBSITE = {
  auth_mechanisms: ['webauth'],
  name: 'website',
  label: 'Type de compte',
  type: 'list',
  values: [
    { label: 'Particuliers', value: 'par' },
    { label: 'Professionnels', value: 'pro' },
  ],
};

test('a login and a password become a user name and a secret', () => {
  const fields = v.parse(Fields, formFields(CREDENTIALS, { mechanism: 'credentials' }));
  expect(fields).toMatchObject([
    { id: 'login', kind: 'text', label: 'Identifiant', required: true, secret: false },
    { id: 'password', kind: 'password', label: 'Mot de passe', required: true, secret: true },
  ]);
});

test('before a webauth only what it needs is asked', () => {
  const all = [...CREDENTIALS, ...read([WEBSITE])];
  expect(formFields(all, { mechanism: 'webauth' })).toEqual([
    {
      id: 'website',
      kind: 'select',
      label: 'Type de compte',
      options: [
        { value: 'par', label: 'Particuliers' },
        { value: 'pro', label: 'Professionnels' },
      ],
    },
  ]);
  expect(formFields(all, { mechanism: 'credentials' }).map(({ id }) => id)).toEqual(['login', 'password']);
});

describe('of a source', () => {
  const fields = read([
    { name: 'website', connector_sources: ['openapi', 'directaccess'], auth_mechanisms: ['credentials'] },
    { name: 'login', connector_sources: ['directaccess'] },
    { name: 'siren', connector_sources: ['openapi'] },
    { name: 'country' },
    { name: 'region', connector_sources: [] },
  ]);
  const ids = (source: string, added?: string[]) =>
    formFields(fields, { mechanism: 'credentials', source, ...(added && { added }) }).map(({ id }) => id);

  test('only its own fields are asked, and those of every source', () => {
    expect(ids('directaccess')).toEqual(['website', 'login', 'country', 'region']);
  });

  test('what a source before it asked is not asked again', () => {
    expect(ids('openapi', ['directaccess'])).toEqual(['siren', 'country', 'region']);
  });
});

test.each([
  [
    { type: 'text', regex: '^\\d{6,10}$' },
    { kind: 'number', minLength: 6, maxLength: 10 },
  ],
  [
    { type: 'text', regex: '^[a-z]+$' },
    { kind: 'text', pattern: '^[a-z]+$' },
  ],
  [
    { type: 'password', regex: '^\\d{6}$' },
    { kind: 'pin', secret: true, maxLength: 6 },
  ],
  [{ type: 'number' }, { kind: 'number' }],
  [
    { type: 'date', description: 'Date de naissance' },
    { kind: 'date', help: 'Date de naissance' },
  ],
  [{ type: 'hologram' }, { kind: 'text' }],
  [{ type: 'list', values: null }, { kind: 'text' }],
  [
    { type: null, label: null, required: false, regex: null },
    { kind: 'text', label: 'x', required: false },
  ],
  [
    { type: 'password', value: 'known' },
    { kind: 'password', secret: true },
  ],
])('%j', (field, expected) => {
  const [drawn] = formFields(read([{ name: 'x', ...field }]), { mechanism: 'credentials' });
  expect(drawn).toMatchObject(expected);
  expect(drawn?.value).toBeUndefined();
});

test('additional information is a one-time code when it looks like one', () => {
  const fields = read([
    { name: 'otp', label: 'Code received by SMS', type: 'text', required: true, regex: '^\\d{6}$' },
    { name: 'sms', label: 'SMS', type: 'text', required: true },
    { name: 'pet', label: 'First pet', type: 'text', required: true },
    { name: 'code', label: 'Which code', type: 'list', values: [{ label: 'A', value: 1 }] },
    { name: 'codeword', label: 'Secret word', type: 'password' },
  ]);
  expect(challengeFields(fields).map(({ kind, autocomplete }) => [kind, autocomplete])).toEqual([
    ['code', 'one-time-code'],
    ['text', 'one-time-code'],
    ['text', undefined],
    ['select', undefined],
    ['password', undefined],
  ]);
});
