/** How a language writes numbers, dates, lists and plurals; all by Intl. */
export interface Format {
  number(value: number): string;
  /** `amount` in units of the ISO 4217 `currency`. */
  money(amount: number, currency: string): string;
  /** A moment in milliseconds since 1970 as a day: "4 November 2026". */
  date(moment: number): string;
  /** A moment in milliseconds since 1970 as a time of day: "2:05 PM". */
  time(moment: number): string;
  list(items: readonly string[]): string;
  /** The form for a count, with the count for its "#": an exact one ("=0") first, then the language's category. */
  plural(count: number, forms: PluralForms): string;
}

export type PluralForms = { readonly other: string } & {
  readonly [form in Intl.LDMLPluralRule | `=${number}`]?: string;
};

/** Digits of its own ("ar-EG"), or such as were asked for ("en-u-nu-deva"). */
const OWN_DIGITS = /^ar-|-u-/;

/**
 * Intl objects are made on first use: few screens need more than one. A small whole number needs none: the first
 * `NumberFormat` of a page takes 12 ms, which on a slow phone is felt while typing.
 */
export function createFormat(locale: string): Format {
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };
  const format: Format = {
    number: (value) =>
      /^\d{1,3}$/.test(`${value}`) && !OWN_DIGITS.test(locale)
        ? `${value}`
        : once('number', () => new Intl.NumberFormat(locale)).format(value),
    money: (amount, currency) =>
      once(currency, () => new Intl.NumberFormat(locale, { style: 'currency', currency })).format(amount),
    date: (moment) =>
      once('date', () => new Intl.DateTimeFormat(locale, { dateStyle: 'long' })).format(moment),
    time: (moment) =>
      once('time', () => new Intl.DateTimeFormat(locale, { timeStyle: 'short' })).format(moment),
    list: (items) => once('list', () => new Intl.ListFormat(locale)).format(items),
    plural: (count, forms) =>
      (
        forms[`=${count}`] ??
        forms[once('plural', () => new Intl.PluralRules(locale)).select(count)] ??
        forms.other
      ).replace('#', () => format.number(count)),
  };
  return format;
}
