import type { Field, FieldOption } from '@linkspan/protocol';

/** The options of a field; of several with one value, which would be one answer, the last. */
export function optionsOf({ options = [] }: Field): FieldOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** Those that can be chosen one by one: without a value only where there may be no answer. */
export function choicesOf(field: Field): FieldOption[] {
  return optionsOf(field).filter(({ value }) => value || !field.required);
}
