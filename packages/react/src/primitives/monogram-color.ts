/** Each has more than 4.5:1 under white letters. */
export const MONOGRAM_COLORS = [
  '#2f5aa8',
  '#0f6b7a',
  '#1d6b45',
  '#5c6416',
  '#8a5310',
  '#a3421f',
  '#a8324a',
  '#9a3378',
  '#7a3fa0',
  '#5747b0',
  '#3d5a72',
  '#6b5348',
] as const;

/** The same name always gets the same colour. */
export function monogramColor(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return MONOGRAM_COLORS[hash % MONOGRAM_COLORS.length] ?? MONOGRAM_COLORS[0];
}

/** One or two letters that stand for a name: its first words' initials. */
export function monogramLetters(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 63));
  return letters.join('').toUpperCase();
}
