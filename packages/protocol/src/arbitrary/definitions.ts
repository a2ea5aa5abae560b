import fc from 'fast-check';
import { KNOWN_FIELD_KINDS } from '../field.ts';

/** Strings that have undone somebody's form. */
export const hostileString: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '<img src=x onerror="alert(1)"><script>alert(2)</script>',
    '"><svg onload=alert(3)>',
    '{{constructor}} {alert(4)} #{7*7} %s {timeout}',
    'Pass\u202Edrow\u202C \u2066word',
    '\u200B\u200D\uFEFF',
    'pay\u200Bpal раураl',
    `Z${'\u0335\u0321\u0353\u0489'.repeat(40)}algo`,
    'W'.repeat(10_000),
    'כתובת דוא"ל (email) ١٢٣',
    '👩\u200D🔧 \uD83D \uDE00 \u{E0041}',
    '__proto__',
    'constructor',
    'javascript:alert(5)',
    'data:text/html,<script>alert(6)</script>',
    'https://user:password@provider.example/',
    '\u0000\r\n\t\u2028',
    '^(a+)+$',
    '0000-00-00',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const id = fc.oneof(
  { arbitrary: fc.stringMatching(/^[a-z][a-z0-9_.[\]-]{0,12}$/), weight: 6 },
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'a.b[0]', 'login'),
  hostileString,
);
const text = fc.oneof({ arbitrary: fc.lorem({ maxCount: 4 }), weight: 2 }, hostileString);
/** Mostly what it should be, sometimes nothing, sometimes something else altogether. */
const mostly = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { arbitrary: value, weight: 12 },
    { arbitrary: fc.constant(undefined), weight: 2 },
    { arbitrary: fc.constantFrom(null, 17, true, [], {}, 'x', Number.NaN, -1, 1e300), weight: 1 },
  );
const list = (item: fc.Arbitrary<unknown>, maxLength: number) =>
  mostly(fc.array(mostly(item), { maxLength }));

const kind = fc.oneof(
  { arbitrary: fc.constantFrom(...KNOWN_FIELD_KINDS), weight: 8 },
  fc.constantFrom('voice-print', '', 'constructor', 'x'.repeat(60)),
);
const length = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(-1, 0.5, 999, 1000, 5000));
const bound = fc.constantFrom(
  '',
  '0',
  '10',
  '-5',
  '1.5',
  'many',
  '2020-02-30',
  '1990-01-01',
  '2030-12-31',
  '0000-00-00',
);
const value = fc.oneof(fc.constantFrom('yes', 'no', '1', 'true', ''), text);
const option = fc.record({ value: mostly(value), label: mostly(text), image: mostly(text) });
const pattern = fc.oneof(
  fc.constantFrom(
    '^\\d{6}$',
    '^[\\a-zA-Z0-9@._-]{7,}$',
    '^(a+)+$',
    '([a-z',
    '^(?=.*\\d).{8,}$',
    '(?!)',
    '.+',
  ),
  hostileString,
);

/** A field as a provider might define it, in any state of disorder. */
export const fieldDefinition: fc.Arbitrary<unknown> = fc.record(
  {
    id: mostly(id),
    kind: mostly(kind),
    label: mostly(text),
    help: mostly(text),
    placeholder: mostly(text),
    required: mostly(fc.boolean()),
    secret: mostly(fc.boolean()),
    autocomplete: mostly(fc.constantFrom('username', 'off', 'cc-number', '" onfocus="alert(1)')),
    pattern: mostly(pattern),
    minLength: mostly(length),
    maxLength: mostly(length),
    options: fc.oneof(
      { arbitrary: list(option, 6), weight: 30 },
      fc.constant(Array.from({ length: 1500 }, (_, index) => ({ value: String(index % 1200), label: 'x' }))),
    ),
    value: mostly(value),
    maskedValue: mostly(text),
    links: list(fc.record({ url: mostly(text), label: mostly(text) }), 3),
    showWhen: list(fc.record({ field: mostly(id), is: list(value, 3) }), 2),
    methods: list(fc.constantFrom('card', 'phone'), 2),
    group: mostly(text),
    rank: mostly(fc.integer({ min: -2, max: 2 })),
    disabled: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, mostly(fc.boolean())),
    min: mostly(bound),
    max: mostly(bound),
    autoSubmit: mostly(fc.boolean()),
    image: mostly(text),
    imageText: mostly(text),
  },
  { requiredKeys: [] },
);

const fields = list(fieldDefinition, 8);

/** A provider's definition of one way to sign in. */
export const channelDefinition: fc.Arbitrary<unknown> = fc.record({
  id: fc.constant('form'),
  mode: fc.constant('form'),
  label: mostly(text),
  fields,
  methods: list(fc.record({ id: fc.constantFrom('card', 'phone'), label: mostly(text) }), 3),
});

const action = fc.record(
  {
    id: mostly(id),
    kind: mostly(fc.constantFrom('submit', 'cancel', 'resend', 'choose', 'telepathy')),
    label: mostly(text),
    description: mostly(text),
  },
  { requiredKeys: [] },
);

/** A challenge in any mixture. Without deadlines: when they pass is not the definition's doing. */
export const challengeDefinition: fc.Arbitrary<unknown> = fc.record({
  id: fc.constant('asked'),
  version: mostly(fc.integer({ min: 1, max: 3 })),
  title: mostly(text),
  messages: list(
    fc.record({
      tone: mostly(fc.constantFrom('info', 'error', 'success', 'time', 'shout')),
      text: mostly(text),
      image: mostly(text),
      params: mostly(fc.dictionary(id, mostly(text))),
    }),
    25,
  ),
  fields,
  actions: list(action, 4),
  attemptsLeft: mostly(fc.integer({ min: 0, max: 3 })),
});
