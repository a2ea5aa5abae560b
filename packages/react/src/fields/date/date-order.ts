/** How a locale writes a day of the Gregorian calendar, which is the one that providers count in. */
export interface DateOrder {
  /** "11/24/1980" for "1980-11-24". */
  write(iso: string): string;
  /** "November 24, 1980" for "1980-11-24". */
  spell(iso: string): string;
  /**
   * The day as YYYY-MM-DD that somebody wrote in Latin digits: in the locale's order with any or no separators, or with the
   * year first. Undefined if there is no such day, or its year has not four digits.
   */
  read(written: string): string | undefined;
}

export function dateOrderOf(locale: string): DateOrder {
  const tag = new Intl.Locale(locale, { calendar: 'gregory', numberingSystem: 'latn' });
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const words = format({ dateStyle: 'long' });
  const pieces = format({ year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(0);
  const order = pieces.map(({ type }) => type).filter((type) => ISO.includes(type));

  return {
    write: (iso) => {
      const parts = iso.split('-');
      // Marks of direction would stand between digits that are typed back.
      return pieces
        .map(({ type, value }) => parts[ISO.indexOf(type)] ?? value.replace(/[\u200E\u200F\u061C]/g, ''))
        .join('');
    },
    spell: (iso) => words.format(Date.parse(iso)),
    read: (written) => {
      const groups = written.match(/\d+/g) ?? [];
      const [first = ''] = groups;
      if (groups.length === 1) return isoOf(cut(first, order), order) ?? isoOf(cut(first, ISO), ISO);
      return groups.length === 3 ? isoOf(groups, first.length === 4 ? ISO : order) : undefined;
    },
  };
}

const ISO: readonly string[] = ['year', 'month', 'day'];

/** Eight digits without separators, by the parts of an order. */
function cut(digits: string, order: readonly string[]): string[] {
  let at = 0;
  return order.map((part, index) => {
    const from = at;
    at += part === 'year' ? 4 : 2;
    return digits.slice(from, index === 2 ? undefined : at);
  });
}

function isoOf(groups: readonly string[], order: readonly string[]): string | undefined {
  const iso = ISO.map((part) => groups[order.indexOf(part)]?.padStart(2, '0')).join('-');
  const moment = /^[1-9]\d{3}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return new Date(moment || 0).toISOString().startsWith(iso) ? iso : undefined;
}
