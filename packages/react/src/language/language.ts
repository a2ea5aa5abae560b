import { createFormat, type Format } from './format.ts';
import { languages } from './languages.ts';
import { en } from './messages.en.ts';
import type { Message, MessageKey, MessageParams, Messages } from './messages.ts';

/** A language ready to be spoken. `locale` is BCP 47 and may be a region's ("fr-CA"). */
export interface Language {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly format: Format;
  readonly t: Translate;
}

/** The sentence for a key; its parameters are checked by type. */
export type Translate = <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string;

/** The language of a locale if it needs no fetching: English, and what there are no messages for. */
export function languageAtHand(locale: string): Language | undefined {
  return languages[baseOf(locale)] ? undefined : english(locale);
}

/** The language of a locale; one without messages, or whose messages cannot be fetched, is English. */
export async function loadLanguage(locale: string): Promise<Language> {
  const entry = languages[baseOf(locale)];
  if (!entry) return english(locale);
  try {
    return createLanguage(locale, byKey(await entry.load()), entry.dir);
  } catch {
    return english(locale);
  }
}

/** A language from messages at hand. */
function createLanguage(locale: string, messages: Messages, dir: Language['dir']): Language {
  const format = createFormat(locale);
  const t = (key: MessageKey, params?: unknown): string => {
    const message = messages[key];
    return typeof message === 'string' ? message : message(params as never, format);
  };
  return { locale, dir, format, t };
}

function byKey(list: readonly Message[]): Messages {
  return { ...en, ...Object.fromEntries(Object.keys(en).map((key, index) => [key, list[index]])) };
}

function english(locale: string): Language {
  return createLanguage(baseOf(locale) === 'en' ? locale : 'en', en, 'ltr');
}

function baseOf(locale: string): string {
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return 'en';
  }
}
