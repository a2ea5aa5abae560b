import type { FieldKind, FieldProps } from '../field-kind.ts';
import { latinDigits } from '../latin-digits.ts';
import { SecretField } from '../password/secret-field.tsx';

/** A secret of digits: the number pad, hidden unless asked. */
export const pin: FieldKind = {
  Component: PinField,
  clean: (typed) => latinDigits(typed).replace(/\s+/g, ''),
};

function PinField(props: FieldProps) {
  return <SecretField {...props} inputMode="numeric" />;
}
