const MOMENTS = ['expiresAt', 'availableAt', 'retryAt'];
const FASTER_MS = 50;
const JUMP_MS = 2000;

/**
 * Moves deadlines from the server's clock to this one. An answer's way here makes the server seem late, so
 * the quickest way seen counts; small differences are left alone, so that a deadline told twice is the same.
 */
export function localClock(now: () => number): (document: unknown, serverNow: number) => unknown {
  let shift: number | undefined;
  return (document, serverNow) => {
    const seen = now() - serverNow;
    if (shift === undefined || seen < shift - FASTER_MS || seen > shift + JUMP_MS) shift = seen;
    return moved(document, shift);
  };
}

function moved(value: unknown, shift: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, shift));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'number' && MOMENTS.includes(name) ? inner + shift : moved(inner, shift),
    ]),
  );
}
