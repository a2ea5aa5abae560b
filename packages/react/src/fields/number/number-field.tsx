import { format as formatMessages } from '../../language/en/format.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { latinDigits } from '../latin-digits.ts';
import { LineField } from '../line-field.tsx';

/**
 * Digits that count or name something, sent without spaces. Never an input of type number: it drops leading
 * zeros.
 */
export const number: FieldKind = {
  Component: NumberField,
  clean: (typed) => latinDigits(typed).replace(/\s+/g, ''),
  check: (value, { label, min, max }, { translate }) => {
    const t = translate(formatMessages);
    const amount = Number(value.replace(',', '.'));
    if (/\p{L}/u.test(value)) return t('format.digits', { field: label });
    if (amount < Number(min)) return t('format.min', { field: label, min: String(min) });
    if (amount > Number(max)) return t('format.max', { field: label, max: String(max) });
    return undefined;
  },
};

function NumberField(props: FieldProps) {
  return (
    <LineField
      {...props}
      inputMode={/[.,-]/.test(`${props.field.min}${props.field.max}`) ? 'text' : 'numeric'}
    />
  );
}
