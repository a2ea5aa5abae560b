import type { Format } from './format.ts';
import type { en } from './messages.en.ts';

/** A sentence, or what makes one of parameters. */
export type Message = string | ((params: never, format: Format) => string);

/** English is the measure: every language has its keys, and no parameter that English lacks. */
export type Messages = { readonly [K in MessageKey]: Message };

export type MessageKey = keyof typeof en;

/** What a message must be given: nothing, or an object of its parameters. */
export type MessageParams<K extends MessageKey> = (typeof en)[K] extends (
  params: infer P,
  format: Format,
) => string
  ? [params: P]
  : [];
