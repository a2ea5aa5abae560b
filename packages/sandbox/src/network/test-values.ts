import type { Field } from '@linkspan/protocol';

/**
 * What a person of the sandbox puts into a utility's form: a name where one signs in by a name, the persona as the
 * password (`verified` if there is none), and whatever else is asked for.
 */
export function testValues(
  fields: readonly Field[],
  { username, password = 'verified' }: { readonly username: string; readonly password?: string | undefined },
): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ id, kind, options }) => {
      if (kind === 'password') return [id, password];
      if (kind === 'pin') return [id, '1234'];
      return [id, options?.[0]?.value ?? username];
    }),
  );
}
