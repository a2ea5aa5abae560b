import type { Format } from './format.ts';

/** A sentence, or what makes one of parameters. */
export type Message = string | ((params: never, format: Format) => string);

/** Messages by key: a part of English, as en/ has them, or several together. English is the measure. */
export type Messages = Readonly<Record<string, Message>>;

/** Another language: the messages of each part of English, in its order. */
export type Translation = Readonly<Record<string, readonly Message[]>>;

/** The sentence for a key; its parameters are checked by type. */
export type Translate<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...params: MessageParams<M[K]>
) => string;

/** What a message must be given: nothing, or an object of its parameters. */
type MessageParams<M extends Message> = M extends (params: infer P, format: Format) => string
  ? [params: P]
  : [];
