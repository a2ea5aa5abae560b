import type { Field } from '@linkspan/protocol';
import { pattern as patternMessages } from '../../language/en/pattern.ts';
import type { Language } from '../../language/language.ts';
import { matches } from './matches.ts';

/** The sentence about a value that is certain to be refused by its field's pattern, if it is. */
export function patternCheck(value: string, field: Field, { translate }: Language): string | undefined {
  if (!field.pattern || matches(field.pattern, value) !== 'no') return undefined;
  return translate(patternMessages)('pattern.wrong', { field: field.label });
}
