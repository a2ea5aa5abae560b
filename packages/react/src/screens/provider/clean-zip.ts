/**
 * The code to search with, or undefined while what is typed is not one. In the US a ZIP+4 counts as its
 * first five digits, also while its end is being typed; elsewhere anything of three characters or more may
 * be a postal code.
 */
export function cleanZip(typed: string, country: string): string | undefined {
  const value = typed.trim();
  if (country !== 'US') return value.length >= 3 ? value : undefined;
  return /^(\d{5})(?:[-–\s]\d{0,4}|\d{4})?$/.exec(value)?.[1];
}
