import * as v from 'valibot';

// What cannot be seen: controls, surrogates on their own, bidi overrides, zero-width, tag and unassigned
// characters. White space is folded instead; joiners and emoji selectors change what stands beside them.
const INVISIBLE = /(?!\s|\u200C|\u200D|\uFE0F)[\p{C}\p{DI}\u2800]/gu;

// Three marks on a letter are more than any language stacks in a label; thirty cover the lines around it.
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Text from outside that a person will read: what cannot be seen or changes the direction is removed, marks are
 * stacked three high at most, white space is folded, and anything over `max` characters is cut with an
 * ellipsis. Never refused, because a label may not stop a form.
 */
export function text(max: number) {
  return v.pipe(
    v.string(),
    v.transform((value) => cleanText(value, max)),
  );
}

/** The cleaning of {@link text}, for text that did not come through a schema. */
export function cleanText(value: string, max: number): string {
  const clean = value
    .slice(0, 10_000)
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean.length <= max) return clean;
  // Not through the middle of a character outside the basic plane.
  return `${clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
