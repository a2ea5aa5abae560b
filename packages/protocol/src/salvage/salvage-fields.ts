import * as v from 'valibot';
import { Field, FieldCondition, FieldLink, FieldOption } from '../field.ts';
import { identifier } from '../identifier.ts';
import { salvage, salvageList, salvageWhole, visibleText } from './salvage.ts';

const MAX_FIELDS = 100;
const MAX_OPTIONS = 1000;
const MAX_OTHERS = 20;
/** No value may be longer. */
const LONGEST = 1000;

/** The kinds that are answered by one of the options. */
const CHOICES = ['select', 'radio', 'image-choice'];
/** The kinds whose values have the form of their kind, whatever lengths are given. */
const FORMED = [...CHOICES, 'checkbox', 'date', 'url'];

/**
 * The first 100 fields that can be asked, each id once. What makes no sense is left out of a field, and neither
 * the field nor the form for it; only what has no id of visible ASCII cannot be answered.
 *
 * A label of which nothing can be seen is the id, and an option's is its value. Of options with one value the
 * first is kept; those after the first 1,000 are cut, which `optionsCut` says. A choice without options is
 * a text. Lengths and bounds that no value can have, and a value that is no option, are left out. In doubt a
 * field is secret, and may stay empty.
 */
export function salvageFields(given: unknown): Field[] {
  return salvageList(given, MAX_FIELDS, salvageField, ({ id }) => id) ?? [];
}

function salvageField(given: unknown): Field | undefined {
  const field = salvage(Field, given, (raw) => ({
    kind: typeof raw.kind === 'string' && raw.kind.length <= 50 ? raw.kind : 'text',
    label: visibleText(raw.label, raw.id),
    required: raw.required === undefined || raw.required === true,
    secret: raw.secret !== undefined && raw.secret !== false,
    autocomplete: /^[a-z0-9 -]+$/i.test(String(raw.autocomplete)) ? raw.autocomplete : undefined,
    options: salvageList(raw.options, MAX_OPTIONS, salvageOption, ({ value }) => value),
    optionsCut: raw.optionsCut ?? (Array.isArray(raw.options) && raw.options.length > MAX_OPTIONS),
    links: salvageList(raw.links, MAX_OTHERS, salvageLink),
    showWhen: salvageList(raw.showWhen, MAX_OTHERS, salvageWhole(FieldCondition)),
    methods: salvageList(raw.methods, MAX_OTHERS, salvageWhole(identifier)),
    min: isBound(raw.kind, raw.min) ? raw.min : undefined,
    max: isBound(raw.kind, raw.max) ? raw.max : undefined,
  }));
  return field && withoutContradiction(field);
}

function salvageOption(given: unknown): FieldOption | undefined {
  return salvage(FieldOption, given, ({ label, value }) => ({ label: visibleText(label, value) }));
}

function salvageLink(given: unknown) {
  const link = salvage(FieldLink, given);
  return link?.url ? link : undefined;
}

/** Some vendors write "0000-00-00" for no day. */
function isBound(kind: unknown, bound: unknown): boolean {
  if (typeof bound !== 'string') return false;
  if (kind !== 'date') return bound.trim() !== '' && Number.isFinite(Number(bound));
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(bound) && new Date(bound).toJSON()?.startsWith(bound);
}

function withoutContradiction(field: Field): Field {
  const { options = [], value, minLength = 0, maxLength = LONGEST, min, max } = field;
  const values = options.map((option) => option.value).filter(Boolean);
  const kind = CHOICES.includes(field.kind) && values.length === 0 ? 'text' : field.kind;
  const bounded = kind === 'number' && (min !== undefined || max !== undefined);

  const wrong = new Set<string>();
  if (minLength > maxLength || bounded || FORMED.includes(kind)) wrong.add('minLength').add('maxLength');
  if (min && max && (kind === 'date' ? min > max : Number(min) > Number(max))) wrong.add('min').add('max');
  if (CHOICES.includes(kind) && !values.includes(value ?? '')) wrong.add('value');
  const rest = Object.entries({ ...field, kind }).filter(([name]) => !wrong.has(name));
  return v.parse(Field, Object.fromEntries(rest));
}
