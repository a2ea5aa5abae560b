import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** An e-mail address. */
export const email: FieldKind = {
  Component: EmailField,
  clean: (typed) => typed.trim(),
  autocomplete: 'email',
};

function EmailField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        className="linkspan-input"
        type="email"
        autoCapitalize="none"
        spellCheck={false}
        {...controlProps(props)}
      />
    </FieldFrame>
  );
}
