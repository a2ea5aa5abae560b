import type { Field, KNOWN_FIELD_KINDS } from '@linkspan/protocol';
import { code } from './code/code-field.tsx';
import { email } from './email/email-field.tsx';
import type { FieldKind } from './field-kind.ts';
import { imageChoice } from './image-choice/image-choice-field.tsx';
import { number } from './number/number-field.tsx';
import { password } from './password/password-field.tsx';
import { phone } from './phone/phone-field.tsx';
import { pin } from './pin/pin-field.tsx';
import { select } from './select/select-field.tsx';
import { text } from './text/text-field.tsx';

/** Every kind that has a drawing of its own: one line each. */
const fieldKinds = {
  text,
  password,
  number,
  pin,
  select,
  email,
  phone,
  code,
  'image-choice': imageChoice,
} satisfies Record<(typeof KNOWN_FIELD_KINDS)[number], FieldKind>;

/** The kind a field is drawn as: an unknown one as text, a secret one hidden while typed. */
export function kindOf(field: Field): FieldKind {
  const kind: FieldKind = Object.hasOwn(fieldKinds, field.kind)
    ? fieldKinds[field.kind as keyof typeof fieldKinds]
    : text;
  if (!field.secret) return kind;
  return kind === text ? password : kind === number ? pin : kind;
}
