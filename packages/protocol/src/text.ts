import * as v from 'valibot';

// Controls, surrogates on their own, bidi overrides and isolates, zero-width and tag characters:
// invisible, and able to make a label read as something else than it is.
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Text from outside that a person will read: invisible and direction-changing characters are removed,
 * white space is folded, and anything over `max` characters is cut with an ellipsis. Never refused,
 * because a label may not stop a form.
 */
export function text(max: number) {
  return v.pipe(
    v.string(),
    v.transform((value) => cleanText(value, max)),
  );
}

/** The cleaning of {@link text}, for text that did not come through a schema. */
export function cleanText(value: string, max: number): string {
  const clean = value.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim();
  if (clean.length <= max) return clean;
  // Not through the middle of a character outside the basic plane.
  return `${clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
