import fc from 'fast-check';

const CHARACTERS = [...'ab01-_ .É'];
const SETS = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\p{L}', '\\p{Lu}', '\\P{N}'];

const literal = fc.constantFrom(...CHARACTERS).map((character) => character.replace(/[.]/, '\\$&'));
const span = fc.tuple(fc.constantFrom(...CHARACTERS), fc.constantFrom(...CHARACTERS)).map((pair) =>
  pair
    .sort()
    .map((each) => each.replace('-', '\\-'))
    .join('-'),
);
const member = fc.oneof(
  literal.map((each) => each.replace('-', '\\-')),
  span,
  fc.constantFrom(...SETS),
);
const characterClass = fc
  .tuple(fc.constantFrom('', '^'), fc.array(member, { minLength: 1, maxLength: 4 }))
  .map(([negation, members]) => `[${negation}${members.join('')}]`);
const quantifier = fc.constantFrom('*', '+', '?', '*?', '+?', '{2}', '{0,2}', '{1,3}', '{2,}', '{0}');
const assertion = fc.constantFrom('^', '$', '\\b', '\\B');

/**
 * Patterns that are valid in JavaScript (with the `u` flag) and mean the same in the other dialects: nested
 * groups, alternatives, quantifiers, classes, anchors and lookaheads.
 */
export const plainPattern: fc.Arbitrary<string> = fc.letrec<{ either: string; piece: string; group: string }>(
  (tie) => ({
    either: fc
      .array(
        fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((branches) => branches.join('|')),
    group: fc
      .tuple(fc.constantFrom('(', '(?:', '(?:'), tie('either'))
      .map(([open, inside]) => `${open}${inside})`),
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      literal,
      fc.constant('.'),
      characterClass,
      fc.constantFrom(...SETS),
      assertion,
      fc.tuple(fc.oneof(literal, characterClass, tie('group')), quantifier).map((pair) => pair.join('')),
      tie('group'),
      fc.tuple(fc.constantFrom('(?=', '(?!'), tie('either')).map(([open, inside]) => `${open}${inside})`),
    ),
  }),
).either;

/** Signs of patterns in any order: mostly nonsense. */
export const patternSoup: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'ab1-^$.|()[]{}*+?\\,:=!<>PdwsbpLA&', '(?', '(?:', '[^', '{2,', '\\p{L}', '(?i)'),
  maxLength: 40,
});
