import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** Digits that count or name something. Never an input of type number: it drops leading zeros. */
export const number: FieldKind = { Component: NumberField, clean: (typed) => typed.trim() };

function NumberField(props: FieldProps) {
  return <LineField {...props} inputMode="numeric" />;
}
