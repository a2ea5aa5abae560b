import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** A telephone number. */
export const phone: FieldKind = {
  Component: PhoneField,
  clean: (typed) => typed.trim(),
  autocomplete: 'tel',
};

function PhoneField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input className="linkspan-input" type="tel" {...controlProps(props)} />
    </FieldFrame>
  );
}
