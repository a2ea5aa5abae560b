import type { Channel } from '@linkspan/protocol';

/**
 * What tells one sign-in at a provider from another, with the fields that it stands in: all that was typed and is no
 * secret. An e-mail address is the same in capitals. Undefined where only secrets are typed, or nothing.
 */
export function signInOf(
  { fields }: Channel,
  values: Readonly<Record<string, string>>,
): readonly string[] | undefined {
  // A field may be called "hasOwnProperty".
  const typedIn = (id: string) => (Object.hasOwn(values, id) ? asOne(values[id] ?? '') : '');
  const typed = fields
    .filter(({ id, secret, options }) => !secret && !options && typedIn(id))
    .flatMap(({ id }) => [id, typedIn(id)]);
  return typed.length === 0 ? undefined : typed;
}

function asOne(value: string): string {
  const plain = value.normalize('NFKC').trim();
  return plain.includes('@') ? plain.toLowerCase() : plain;
}
