import { useState } from 'react';
import { date as dateMessages } from '../../language/en/date.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { useChunk } from '../../primitives/use-chunk.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { latinDigits } from '../latin-digits.ts';
import { LineField } from '../line-field.tsx';
import { rewriting } from '../rewriting.ts';

/**
 * A day, written as the person's language writes it and sent as YYYY-MM-DD. It is typed, since most days that
 * providers ask for are ones people know by heart, and a calendar is a long way to a birthday.
 */
export const date: FieldKind = {
  Component: DateField,
  clean: (typed, _, { locale }) => orders?.dateOrderOf(locale).read(latinDigits(typed)) ?? typed.trim(),
  check: (value, { label, min = '', max = '' }, { locale, translate }) => {
    const order = orders?.dateOrderOf(locale);
    if (!order) return undefined;
    const t = translate(dateMessages);
    if (!ISO.test(value)) return t('date.invalid', { field: label, example: order.write(EXAMPLE) });
    if (ISO.test(min) && value < min) return t('date.early', { field: label, min: order.spell(min) });
    if (ISO.test(max) && value > max) return t('date.late', { field: label, max: order.spell(max) });
    return undefined;
  },
};

const ISO = /^\d{4}-\d\d-\d\d$/;

/** No day of it could be its month. */
const EXAMPLE = '1980-11-24';

// Code that was fetched, as its module holds it; a field that is there before it sends what was typed.
let orders: typeof import('./date-order.ts') | undefined;

const fetchOrders = async () => {
  orders = await import('./date-order.ts');
  return orders;
};

function DateField(props: FieldProps) {
  const { t, locale } = useMessages(dateMessages);
  const chunk = useChunk(fetchOrders);
  const order = chunk.state === 'ready' ? chunk.value.dateOrderOf(locale) : undefined;
  const [typed, setTyped] = useState(props.initial);
  const day = order?.read(latinDigits(typed));
  const { register, current } = props;
  const rewrite = (input: HTMLInputElement) => {
    const read = order?.read(latinDigits(input.value));
    if (order && read) input.value = order.write(read);
  };
  // The day in words once there is one, so that 4/5 is not mistaken for 5/4.
  const help =
    order &&
    (day ? t('date.read', { day: order.spell(day) }) : t('date.hint', { example: order.write(EXAMPLE) }));
  return (
    <LineField
      {...props}
      inputMode="numeric"
      current={help && current ? `${help} ${current}` : (help ?? current)}
      register={rewriting(register, rewrite, setTyped)}
    />
  );
}
