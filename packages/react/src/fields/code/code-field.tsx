import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';
import { fetchAids, useAid } from '../use-aid.ts';

/** A one-time code in one field: a pasted "123 456" is welcome, and the phone may fill it in. */
export const code: FieldKind = {
  Component: CodeField,
  clean: (typed) => typed.replace(/\s+/gu, ''),
  autocomplete: 'one-time-code',
};

function CodeField(props: FieldProps) {
  const register = useAid(props.register, () =>
    props.field.maxLength || 'OTPCredential' in window
      ? fetchAids().then(({ codeAid }) => codeAid(props.field))
      : undefined,
  );
  return <LineField {...props} register={register} inputMode="numeric" look="code" />;
}
