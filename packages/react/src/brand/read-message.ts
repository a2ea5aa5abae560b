import type { Format, PluralForms } from '../language/format.ts';

/** A message as it is read: text, `#`, and what is put in. */
export type Pattern = readonly (string | Part)[];

type Part =
  | { readonly type: 'count' }
  | { readonly type: 'text' | 'number' | 'date' | 'time'; readonly name: string }
  | {
      readonly type: 'plural' | 'select';
      readonly name: string;
      readonly forms: ReadonlyMap<string, Pattern>;
    };

/**
 * Reads an ICU message of the kinds that the catalogue has: {name}, {n, number}, {at, date}, {at, time},
 * {n, plural, one {# account} other {# accounts}} and {mode, select, update {…} other {…}}. Apostrophes quote as
 * ICU's do. Throws what is wrong with it.
 */
export function readMessage(text: string): Pattern {
  let at = 0;

  const pattern = (counted: boolean, nested: boolean): Pattern => {
    const parts: (string | Part)[] = [];
    let literal = '';
    while (at < text.length && !(nested && text[at] === '}')) {
      const sign = text[at++] ?? '';
      if (sign === "'") literal += quoted();
      else if (sign === '}') throw new Error('a "}" without its "{"');
      else if (sign === '{' || (sign === '#' && counted)) {
        parts.push(literal, sign === '{' ? argument() : { type: 'count' });
        literal = '';
      } else literal += sign;
    }
    return [...parts, literal].filter((part) => part !== '');
  };

  const quoted = () => {
    const next = text[at] ?? '';
    if (next === "'") at += 1;
    if (!/[{}#]/.test(next)) return "'";
    const end = text.indexOf("'", at);
    const inside = text.slice(at, end < 0 ? undefined : end);
    at = end < 0 ? text.length : end + 1;
    return inside;
  };

  const argument = (): Part => {
    const [, name, type = 'text', end] =
      take(/\s*(\w+)\s*(?:,\s*(number|date|time|plural|select)\s*)?([,}])/y) ?? [];
    if (name === undefined) throw new Error('after "{" comes a name, and maybe what it is');
    if (type !== 'plural' && type !== 'select') {
      if (end !== '}') throw new Error(`{${name}} is not closed`);
      return { type: type === 'number' || type === 'date' || type === 'time' ? type : 'text', name };
    }
    const forms = new Map<string, Pattern>();
    for (let form = take(/\s*(=?\w+)\s*\{/y); form; form = take(/\s*(=?\w+)\s*\{/y)) {
      forms.set(form[1] ?? '', pattern(type === 'plural', true));
      if (!take(/\}/y)) throw new Error(`a form of {${name}} is not closed`);
    }
    if (!take(/\s*\}/y)) throw new Error(`{${name}} is not closed`);
    if (!forms.has('other')) throw new Error(`{${name}} has no form "other"`);
    return { type, name, forms };
  };

  const take = (what: RegExp) => {
    what.lastIndex = at;
    const found = what.exec(text);
    if (found) at = what.lastIndex;
    return found;
  };

  return pattern(false, false);
}

/** The sentence of a message; undefined if it asks for what is not given. */
export function say(
  pattern: Pattern,
  given: Readonly<Record<string, string | number>>,
  format: Format,
  count = 0,
): string | undefined {
  let said = '';
  for (const part of pattern) {
    const piece = typeof part === 'string' ? part : pieceOf(part, given, format, count);
    if (piece === undefined) return undefined;
    said += piece;
  }
  return said;
}

function pieceOf(
  part: Part,
  given: Readonly<Record<string, string | number>>,
  format: Format,
  count: number,
): string | undefined {
  if (part.type === 'count') return format.number(count);
  const value = Object.hasOwn(given, part.name) ? given[part.name] : undefined;
  if (value === undefined) return undefined;
  if (part.type === 'text') return String(value);
  if (part.type === 'select') return say(formOf(part.forms, String(value)), given, format, count);
  if (part.type !== 'plural') return format[part.type](Number(value));
  const forms: PluralForms = Object.fromEntries([...part.forms.keys()].map((form) => [form, form])) as {
    other: string;
  };
  return say(formOf(part.forms, format.plural(Number(value), forms)), given, format, Number(value));
}

function formOf(forms: ReadonlyMap<string, Pattern>, name: string): Pattern {
  return forms.get(name) ?? forms.get('other') ?? [];
}
