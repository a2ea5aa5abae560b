/** What a pattern plainly says of a value: digits or anything, and how many; an absent bound is none. */
export interface PatternShape {
  readonly digits: boolean;
  readonly min?: number;
  readonly max?: number;
}

const WHOLE = /^\^\(?(?:(\\d|\[0-9\]|\[\\d\])|\.)(?:([+*?])|\{(\d{1,3})(,(\d{1,3})?)?\})?\)?\$$/;

/**
 * Reads a pattern of one kind of character, as vendors write them (`^\d{6}$`, `^[0-9]{6,10}$`, `^.{8,}$`), for
 * the right keyboard and for a sentence that says what is missing. Undefined for any other.
 */
export function patternShape(pattern: string | null | undefined): PatternShape | undefined {
  const [found, digits, sign, least, comma, most] = WHOLE.exec(pattern ?? '') ?? [];
  if (found === undefined) return undefined;
  const once = least === undefined && (sign === undefined || sign === '?');
  const min = Number(least ?? 0);
  const max = once ? 1 : comma === undefined ? least : most;
  return {
    digits: digits !== undefined,
    ...(min > 0 && { min }),
    ...(max !== undefined && { max: Number(max) }),
  };
}
