import type { FieldKind, FieldProps } from '../field-kind.ts';
import { latinDigits } from '../latin-digits.ts';
import { LineField } from '../line-field.tsx';

/** A telephone number. */
export const phone: FieldKind = {
  Component: PhoneField,
  clean: (typed) => latinDigits(typed).trim(),
  autocomplete: 'tel',
};

function PhoneField(props: FieldProps) {
  return <LineField {...props} type="tel" />;
}
