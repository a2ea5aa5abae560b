const UNTOLD = new Set([
  ...['and', 'of', 'the', 'co', 'company', 'inc', 'corp', 'corporation', 'llc', 'my'],
  ...['de', 'du', 'des', 'et', 'del', 'y', 'e', 'di', 'della', 'und', 'der', 'die'],
]);

/** Letters that carry no separable accent and are typed as others. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** The words of a name or a query without case, accents, punctuation and words that tell nothing. */
export function wordsOf(text: string): string[] {
  const all = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßœæøłđı]/g, (letter) => SPELLED[letter] ?? letter)
    // "l'épargne" is typed without its article; "people's" without its apostrophe.
    .replace(/\b(?:[dl]|dell|dall|all|nell)['’](?=\p{L})/gu, '')
    .replace(/[\p{M}'’.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = all.filter((word) => !UNTOLD.has(word));
  return telling.length > 0 ? telling : all;
}

/** The first letters of a name's words ("Central Maine Power" is "cmp"). */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
