/** What is not within the limit. */
export const TOO_FAR = 99;

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * How many letters to insert, drop, change or swap with a neighbour to get from `typed` to `word`, and to
 * the nearest beginning of `word`; {@link TOO_FAR} when that is over `limit` or a word over 60 letters.
 */
export function editDistance(typed: string, word: string, limit: number): { whole: number; start: number } {
  if (typed.length - word.length > limit || typed.length > 60) return { whole: TOO_FAR, start: TOO_FAR };
  const width = Math.min(word.length, typed.length + limit) + 1;
  let [before, last, current] = rows;
  for (let column = 0; column < width; column += 1) last[column] = column;
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    const letterBefore = row > 1 ? typed.charCodeAt(row - 2) : -1;
    current[0] = row;
    let best = row;
    for (let column = 1; column < width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = at(last, column - 1) + (letter === other ? 0 : 1);
      cost = Math.min(cost, at(last, column) + 1, at(current, column - 1) + 1);
      if (column > 1 && letterBefore === other && letter === word.charCodeAt(column - 2)) {
        cost = Math.min(cost, at(before, column - 2) + 1);
      }
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return { whole: TOO_FAR, start: TOO_FAR };
    [before, last, current] = [last, current, before];
  }
  let start = TOO_FAR;
  for (let column = 0; column < width; column += 1) start = Math.min(start, at(last, column));
  const whole = width === word.length + 1 ? at(last, width - 1) : TOO_FAR;
  return { whole: whole <= limit ? whole : TOO_FAR, start: start <= limit ? start : TOO_FAR };
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? TOO_FAR;
}

/** Typing errors forgiven in a word of this length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The letters of a word as bits: a letter that is not in the other word costs at least one edit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

/** Whether so many letters are missing that the distance must exceed the limit. */
export function lacksLetters(typed: number, word: number, limit: number): boolean {
  let missing = typed & ~word;
  let count = 0;
  while (missing !== 0) {
    missing &= missing - 1;
    count += 1;
  }
  return count > limit;
}
