import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** A one-time code in one field: a pasted "123 456" is welcome, and the phone may fill it in. */
export const code: FieldKind = {
  Component: CodeField,
  clean: (typed) => typed.replace(/\s+/gu, ''),
  autocomplete: 'one-time-code',
};

function CodeField(props: FieldProps) {
  return <LineField {...props} inputMode="numeric" look="code" />;
}
