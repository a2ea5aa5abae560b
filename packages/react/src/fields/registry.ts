import type { Field, KNOWN_FIELD_KINDS } from '@linkspan/protocol';
import { code } from './code/code-field.tsx';
import { email } from './email/email-field.tsx';
import type { FieldKind } from './field-kind.ts';
import { password } from './password/password-field.tsx';
import { text } from './text/text-field.tsx';

/** The kinds that come with the form, since nearly every form has them: a line each. */
export const commonKinds = { text, password, email, code } satisfies Partial<Record<KnownKind, FieldKind>>;

/** The other kinds, which rare-kinds.ts lists and which are fetched when a form has one. */
export type RareKind = Exclude<KnownKind, keyof typeof commonKinds>;

type KnownKind = (typeof KNOWN_FIELD_KINDS)[number];

/** The kind of a field among these; a secret one is hidden while typed. */
export function kindAmong(
  kinds: Readonly<Record<string, FieldKind>>,
  { kind, secret }: Field,
): FieldKind | undefined {
  const name = secret && kind === 'text' ? 'password' : secret && kind === 'number' ? 'pin' : kind;
  // A kind may be called "constructor".
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}
