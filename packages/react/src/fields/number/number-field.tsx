import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** Digits that count or name something. Never an input of type number: it drops leading zeros. */
export const number: FieldKind = { Component: NumberField, clean: (typed) => typed.trim() };

function NumberField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input className="linkspan-input" type="text" inputMode="numeric" {...controlProps(props)} />
    </FieldFrame>
  );
}
