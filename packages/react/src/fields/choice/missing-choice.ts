import type { Field } from '@linkspan/protocol';
import { choice as choiceMessages } from '../../language/en/choice.ts';
import type { Language } from '../../language/language.ts';

/** What to say when nothing was chosen. */
export function missingChoice(field: Field, { translate }: Language): string {
  return translate(choiceMessages)('choice.missing', { field: field.label });
}
