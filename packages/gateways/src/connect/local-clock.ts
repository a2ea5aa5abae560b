const MOMENTS = ['expiresAt', 'availableAt', 'retryAt'];

/** The same JSON with every deadline moved by `shift` milliseconds: from the server's clock to this one. */
export function toLocalClock(value: unknown, shift: number): unknown {
  if (Array.isArray(value)) return value.map((item) => toLocalClock(item, shift));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'number' && MOMENTS.includes(name) ? inner + shift : toLocalClock(inner, shift),
    ]),
  );
}
