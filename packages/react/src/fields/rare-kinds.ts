import { accountNumber } from './account-number/account-number-field.tsx';
import { checkbox } from './checkbox/checkbox-field.tsx';
import { date } from './date/date-field.tsx';
import type { FieldKind } from './field-kind.ts';
import { imageChoice } from './image-choice/image-choice-field.tsx';
import { imageText } from './image-text/image-text-field.tsx';
import { number } from './number/number-field.tsx';
import { phone } from './phone/phone-field.tsx';
import { pin } from './pin/pin-field.tsx';
import { qr } from './qr/qr-field.tsx';
import { radio } from './radio/radio-field.tsx';
import type { RareKind } from './registry.ts';
import { select } from './select/select-field.tsx';
import { url } from './url/url-field.tsx';

/** The kinds that are fetched when a form has one: a line each. */
export const rareKinds = {
  number,
  pin,
  date,
  select,
  radio,
  checkbox,
  phone,
  url,
  'account-number': accountNumber,
  'image-choice': imageChoice,
  'image-text': imageText,
  qr,
} satisfies Record<RareKind, FieldKind>;
