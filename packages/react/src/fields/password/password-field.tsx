import type { FieldKind, FieldProps } from '../field-kind.ts';
import { SecretField } from './secret-field.tsx';

/** A password: hidden unless asked, sent exactly as typed. */
export const password: FieldKind = { Component: PasswordField, autocomplete: 'current-password' };

function PasswordField(props: FieldProps) {
  return <SecretField {...props} />;
}
