/** ٢٤, ۲۴ and ２４ are 24 to a provider. */
export function latinDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}
