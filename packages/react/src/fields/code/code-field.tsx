import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** A one-time code in one field: a pasted "123 456" is welcome, and the phone may fill it in. */
export const code: FieldKind = {
  Component: CodeField,
  clean: (typed) => typed.replace(/\s+/gu, ''),
  autocomplete: 'one-time-code',
};

function CodeField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        className="linkspan-input"
        data-look="code"
        type="text"
        inputMode="numeric"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...controlProps(props)}
      />
    </FieldFrame>
  );
}
