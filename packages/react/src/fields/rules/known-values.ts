import type { Field } from '@linkspan/protocol';
import { rules as rulesMessages } from '../../language/en/rules.ts';
import type { Language } from '../../language/language.ts';
import { usernameField } from '../autocomplete-of.ts';

/** The provider holds the user name already: it is shown masked, and stays unless another is typed. */
export function withKnownName(fields: readonly Field[], masked: string | undefined): readonly Field[] {
  if (masked === undefined) return fields;
  const username = usernameField(fields);
  return fields.map((field) =>
    field === username ? { ...field, maskedValue: masked, required: false } : field,
  );
}

/** What the provider holds of a field now, as a sentence. */
export function currentOf(
  { maskedValue: value, required }: Field,
  provider: string | undefined,
  { translate }: Language,
): string | undefined {
  const t = translate(rulesMessages);
  if (!value) return undefined;
  if (!required) return t('rules.keep', { value });
  return provider && t('rules.current', { provider, value });
}
