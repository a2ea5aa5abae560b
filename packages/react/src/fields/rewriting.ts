import type { FieldProps } from './field-kind.ts';

/**
 * What goes on a line whose value is written out anew when the person leaves it, and when it begins with one:
 * `write` is given the input then, and `hear` whatever is typed.
 */
export function rewriting(
  register: FieldProps['register'],
  write: (input: HTMLInputElement) => void,
  hear: (typed: string) => void,
): FieldProps['register'] {
  return {
    ...register,
    ref: (input: HTMLInputElement | null) => {
      register.ref(input);
      if (input && !input.matches(':focus')) write(input);
    },
    onChange: (event) => {
      hear(event.target.value);
      return register.onChange(event);
    },
    onBlur: (event) => {
      write(event.target);
      return register.onBlur(event);
    },
  };
}
