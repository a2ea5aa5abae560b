const UNTOLD = new Set(['and', 'of', 'the', 'co', 'company', 'inc', 'corp', 'corporation', 'llc', 'my']);

/** The words of a name or a query without case, accents, punctuation and words that tell nothing. */
export function wordsOf(text: string): string[] {
  const all = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = all.filter((word) => !UNTOLD.has(word));
  return telling.length > 0 ? telling : all;
}

/** The first letters of a name's words ("Central Maine Power" is "cmp"). */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
