import { useState } from 'react';
import { grouping as groupingMessages } from '../../language/en/grouping.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { latinDigits } from '../latin-digits.ts';
import { LineField } from '../line-field.tsx';
import { rewriting } from '../rewriting.ts';

/**
 * A long number, as a bill prints it in groups: typed and pasted with any separators, written out in the shape of
 * the field's `placeholder` ("0000 0000-00"), sent without separators.
 */
export const accountNumber: FieldKind = { Component: AccountNumberField, clean: withoutSeparators };

function AccountNumberField(props: FieldProps) {
  const { t } = useMessages(groupingMessages);
  const { field, initial, register, current } = props;
  const shape = field.placeholder ?? '';
  const whole = withoutSeparators(shape).length;
  const [length, setLength] = useState(withoutSeparators(initial).length);
  const count = length > 0 && whole > 0 && t('grouping.count', { length, whole });
  const rewrite = (input: HTMLInputElement) => {
    const number = withoutSeparators(input.value);
    if (number.length === whole) input.value = inShape(number, shape);
  };
  return (
    <LineField
      {...props}
      inputMode="numeric"
      current={[count, current].filter(Boolean).join(' ')}
      register={rewriting(register, rewrite, (typed) => setLength(withoutSeparators(typed).length))}
    />
  );
}

function withoutSeparators(typed: string): string {
  return latinDigits(typed).replace(/[^\p{L}\p{N}]/gu, '');
}

function inShape(number: string, shape: string): string {
  let at = 0;
  return shape.replace(/[\p{L}\p{N}]/gu, () => number[at++] ?? '');
}
