import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** A line of text; spaces around it are a slip of the finger. */
export const text: FieldKind = { Component: TextField, clean: (typed) => typed.trim() };

function TextField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        className="linkspan-input"
        type="text"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...controlProps(props)}
      />
    </FieldFrame>
  );
}
