import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** An e-mail address. */
export const email: FieldKind = {
  Component: EmailField,
  clean: (typed) => typed.trim(),
  autocomplete: 'email',
};

function EmailField(props: FieldProps) {
  return <LineField {...props} type="email" />;
}
