/** A JSON text of what would be sent, with each of these values in dots. */
export function hideSecrets(what: unknown, secrets: ReadonlySet<string>): string {
  return JSON.stringify(
    what,
    (_, value: unknown) => (typeof value === 'string' && secrets.has(value) ? '••••••' : value),
    2,
  );
}
