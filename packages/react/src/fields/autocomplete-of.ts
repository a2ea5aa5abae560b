import type { Field } from '@linkspan/protocol';
import type { FieldKind } from './field-kind.ts';

/**
 * The autocomplete token of a field among its form's. Never "off": password managers are welcome. The
 * first visible text beside a password is the user name.
 */
export function autocompleteOf(
  field: Field,
  form: readonly Field[],
  kindOf: (field: Field) => FieldKind,
): string | undefined {
  if (field.autocomplete && field.autocomplete !== 'off') return field.autocomplete;
  if (field === usernameField(form)) return 'username';
  return kindOf(field).autocomplete;
}

/** The field that names the person to the provider: said so, or the first visible text of a sign-in. */
export function usernameField(form: readonly Field[]): Field | undefined {
  const named = form.find((field) => field.autocomplete === 'username');
  if (named) return named;
  const signsIn = form.some((field) => field.secret && /^(password|pin|text)$/.test(field.kind));
  return signsIn
    ? form.find((field) => !field.secret && /^(text|email|number)$/.test(field.kind))
    : undefined;
}
