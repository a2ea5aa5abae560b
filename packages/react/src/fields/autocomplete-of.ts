import type { Field } from '@linkspan/protocol';
import { kindOf } from './registry.ts';

/**
 * The autocomplete token of a field among its form's. Never "off": password managers are welcome. The
 * first visible text beside a password is the user name.
 */
export function autocompleteOf(field: Field, form: readonly Field[]): string | undefined {
  if (field.autocomplete && field.autocomplete !== 'off') return field.autocomplete;
  if (field === usernameField(form)) return 'username';
  return kindOf(field).autocomplete;
}

/** The field that names the person to the provider: said so, or the first visible text of a sign-in. */
export function usernameField(form: readonly Field[]): Field | undefined {
  const named = form.find((field) => field.autocomplete === 'username');
  if (named) return named;
  const signsIn = form.some((field) => kindOf(field).autocomplete === 'current-password');
  return signsIn ? form.find((field) => !field.secret && /^(text|email)$/.test(field.kind)) : undefined;
}
