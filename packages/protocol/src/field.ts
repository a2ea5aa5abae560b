import * as v from 'valibot';
import { identifier } from './identifier.ts';
import { link } from './link.ts';
import { text } from './text.ts';

export const KNOWN_FIELD_KINDS = [
  'text',
  'password',
  'number',
  'pin',
  'date',
  'select',
  'radio',
  'checkbox',
  'email',
  'phone',
  'url',
  'code',
  'account-number',
  'image-choice',
  'image-text',
  'qr',
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

/** An address to help with a field. */
export const FieldLink = v.object({ url: v.optional(link), label: v.optional(text(200)) });

/** Holds while the field of that id is asked and has one of these values, exactly. */
export const FieldCondition = v.object({
  field: identifier,
  is: v.pipe(v.array(v.string()), v.maxLength(1000)),
});
export type FieldCondition = v.InferOutput<typeof FieldCondition>;

/** The kinds whose values are secret whatever the definition says. */
const SECRET_KINDS = /^(password|pin|code)$/;

/** A number in digits, or a day as YYYY-MM-DD. */
const bound = v.pipe(v.string(), v.maxLength(40));

/**
 * One input of a credential form or challenge, as the provider defines it.
 *
 * `secret` values are hidden while typed, never kept and never prefilled; those of a password, PIN or code
 * are always secret. `pattern` is the provider's own regular expression in whatever dialect; a value that
 * no dialect takes is told once, and goes when it is sent again. `maskedValue` is what the provider holds now
 * ("ja•••@x.org"). A `disabled` field is shown and cannot be changed; its `value`, if it has one,
 * is sent. Lengths count UTF-16 units; no value may exceed 1,000.
 *
 * What the kinds read besides: `options` of select, radio and image-choice, and of checkbox, whose first
 * value is sent when it is ticked and whose second when it is not (without options "true" and nothing);
 * `min` and `max` of number (in digits) and date (YYYY-MM-DD, as dates are sent); `maxLength` of code:
 * a code of that length is sent by itself unless `autoSubmit` is false; `image` of image-text, and
 * `imageText`, what it shows; `value` of qr, the text that is drawn; it asks nothing. The `placeholder` of
 * account-number is the shape that the number is written in ("0000 0000-00"). `optionsCut` says that there
 * were more options than the 1,000 there are.
 *
 * `links` stand below the help: where the value is found, what to do without it; one without a label is for
 * who forgot the value. `showWhen`, `methods`, `group` and `rank` are the rules of its form
 * ({@link askedFields}): all conditions must hold, or the field is neither demanded nor sent; `methods` are
 * the ways to sign in that it belongs to (absent, all); neighbours of one `group` stand under that heading;
 * lower ranks come first (absent, 0) and equal ones stay in order.
 */
export const Field = v.pipe(
  v.object({
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
    optionsCut: v.optional(v.boolean()),
    value: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    maskedValue: v.optional(text(200)),
    links: v.optional(v.pipe(v.array(FieldLink), v.maxLength(20))),
    showWhen: v.optional(v.pipe(v.array(FieldCondition), v.maxLength(20))),
    methods: v.optional(v.pipe(v.array(identifier), v.maxLength(20))),
    group: v.optional(text(200)),
    rank: v.optional(v.number()),
    disabled: v.optional(v.boolean(), false),
    min: v.optional(bound),
    max: v.optional(bound),
    autoSubmit: v.optional(v.boolean(), true),
    image: v.optional(link),
    imageText: v.optional(text(500)),
  }),
  v.transform((field) => ({
    ...field,
    secret: field.secret || SECRET_KINDS.test(field.kind),
    required: field.required && field.kind !== 'qr',
  })),
);
export type Field = v.InferOutput<typeof Field>;
export type FieldDefinition = v.InferInput<typeof Field>;

/** At most 100 fields make a form; more is a definition gone wrong. */
export const Fields = v.pipe(v.array(Field), v.maxLength(100));
