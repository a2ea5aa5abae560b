import type { Field } from '@linkspan/protocol';
import { limits as limitsMessages } from '../language/en/limits.ts';
import type { Language } from '../language/language.ts';

const MAX_LENGTH = 1000;

// Code that was fetched, as its module holds it; until then, or if it never comes, no pattern is checked.
let patterns: typeof import('./pattern/pattern-check.ts') | undefined;

/** Fetches the check of patterns if one of the fields has a pattern. */
export async function fetchPatterns(fields: readonly Field[]): Promise<void> {
  if (!patterns && fields.some(({ pattern }) => pattern)) {
    patterns = await import('./pattern/pattern-check.ts').catch(() => undefined);
  }
}

/**
 * The sentence about a value that is too short or too long for its field, or that its pattern refuses, which is
 * `told` once.
 */
export function valueFault(
  value: string,
  field: Field,
  language: Language,
  told: boolean,
): string | undefined {
  const { label, minLength = 0, maxLength = MAX_LENGTH } = field;
  const t = language.translate(limitsMessages);
  if (value.length < minLength) return t('limits.short', { field: label, min: minLength });
  if (value.length > maxLength) return t('limits.long', { field: label, max: maxLength });
  return told ? undefined : patterns?.patternCheck(value, field, language);
}
