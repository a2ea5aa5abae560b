import * as v from 'valibot';
import { identifier } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

export const KNOWN_FIELD_KINDS = [
  'text',
  'password',
  'number',
  'pin',
  'select',
  'email',
  'phone',
  'code',
  'image-choice',
] as const;

/** The kinds the widget draws specially; any other string is drawn as text. */
export type FieldKind = (typeof KNOWN_FIELD_KINDS)[number] | (string & {});

/** One answer of a choice; `image` is a picture beside or instead of the label. */
export const FieldOption = v.object({
  value: v.pipe(v.string(), v.maxLength(1000)),
  label: text(500),
  image: v.optional(link),
});
export type FieldOption = v.InferOutput<typeof FieldOption>;

/**
 * One input of a credential form or challenge, as the provider defines it.
 *
 * `secret` values are hidden while typed, never kept and never prefilled. `pattern` is the provider's
 * own regular expression in whatever dialect; it may be checked in the page only where that is safe,
 * and never stops a submit. `maskedValue` is what the provider holds now ("ja•••@x.org").
 * Lengths count UTF-16 units; no value may exceed 1,000.
 */
export const Field = v.object({
  id: identifier,
  kind: v.pipe(v.string(), v.maxLength(50)),
  label: text(500),
  help: v.optional(text(1000)),
  placeholder: v.optional(text(200)),
  required: v.optional(v.boolean(), true),
  secret: v.optional(v.boolean(), false),
  autocomplete: v.optional(v.pipe(v.string(), v.maxLength(100))),
  pattern: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  minLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  options: v.optional(v.pipe(v.array(FieldOption), v.maxLength(1000))),
  value: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  maskedValue: v.optional(text(200)),
});
export type Field = v.InferOutput<typeof Field>;
export type FieldDefinition = v.InferInput<typeof Field>;

/** At most 100 fields make a form; more is a definition gone wrong. */
export const Fields = v.pipe(v.array(Field), v.maxLength(100));
