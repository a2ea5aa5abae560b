/** Where words of `text` stand at the beginnings of words of `name`, in order: [from, to) of `name`. */
export function matchesIn(name: string, text: string): readonly (readonly [number, number])[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const folded = fold(name);
  // Folding that changes lengths (ligatures, some scripts) would mark the wrong letters.
  if (folded.length !== name.length) return [];
  return [...folded.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const typed = words
      .filter((candidate) => word.startsWith(candidate))
      .sort((a, b) => b.length - a.length)[0];
    return typed ? [[index, index + typed.length] as const] : [];
  });
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00C0-\u024F]/gu, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
