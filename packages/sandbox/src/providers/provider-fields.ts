import type { FieldDefinition } from '@linkspan/protocol';

/** Every form has this field; its value names the persona. */
export const PASSWORD: FieldDefinition = {
  id: 'password',
  kind: 'password',
  label: 'Password',
  secret: true,
  autocomplete: 'current-password',
};

const USERNAME: FieldDefinition = {
  id: 'username',
  kind: 'text',
  label: 'User name',
  autocomplete: 'username',
};

const FORMS: readonly (readonly FieldDefinition[])[] = [
  [USERNAME, PASSWORD],
  [{ id: 'email', kind: 'email', label: 'E-mail address', autocomplete: 'email' }, PASSWORD],
  [
    {
      id: 'account_number',
      kind: 'text',
      label: 'Account number',
      help: 'It is at the top of your bill.',
      autocomplete: 'username',
    },
    PASSWORD,
  ],
  [{ id: 'phone', kind: 'phone', label: 'Phone number', autocomplete: 'tel' }, PASSWORD],
  [
    USERNAME,
    PASSWORD,
    {
      id: 'pin',
      kind: 'pin',
      label: 'PIN',
      help: 'The four digits that you chose for calls.',
      secret: true,
      pattern: '^[0-9]{4}$',
      minLength: 4,
      maxLength: 4,
    },
  ],
  [
    {
      id: 'account_type',
      kind: 'select',
      label: 'Account type',
      options: [
        { value: 'residential', label: 'Home' },
        { value: 'business', label: 'Business' },
        { value: 'agricultural', label: 'Farm' },
      ],
    },
    USERNAME,
    PASSWORD,
  ],
];

/**
 * What a utility asks for, by the remainder of its EIA id divided by 6: user name, e-mail address, account
 * number, phone number, user name and PIN, or account type and user name; a password always.
 */
export function fieldsOfUtility(eiaId: number): readonly FieldDefinition[] {
  return FORMS[eiaId % FORMS.length] ?? [USERNAME, PASSWORD];
}

export const SIMPLE_FORM: readonly FieldDefinition[] = [USERNAME, PASSWORD];
