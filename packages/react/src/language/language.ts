import { createFormat, type Format } from './format.ts';
import { languages } from './languages.ts';
import type { Message, Messages, Translate, Translation } from './messages.ts';

/** A language ready to be spoken. `locale` is BCP 47 and may be a region's ("fr-CA"). */
export interface Language {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly format: Format;
  /** Speaks these messages, given in English, in this language. */
  translate<M extends Messages>(messages: M): Translate<M>;
}

/** The language of a locale if it needs no fetching: English, and what there are no messages for. */
export function languageAtHand(locale: string): Language | undefined {
  return languages[baseOf(locale)] ? undefined : english(locale);
}

/** The language of a locale; one without messages, or whose messages cannot be fetched, is English. */
export async function loadLanguage(locale: string): Promise<Language> {
  const entry = languages[baseOf(locale)];
  if (!entry) return english(locale);
  try {
    return createLanguage(locale, entry.dir, await entry.load());
  } catch {
    return english(locale);
  }
}

function english(locale: string): Language {
  return createLanguage(baseOf(locale) === 'en' ? locale : 'en', 'ltr', {});
}

function createLanguage(locale: string, dir: Language['dir'], translation: Translation): Language {
  const format = createFormat(locale);
  return {
    locale,
    dir,
    format,
    translate: (messages) => {
      const translated = byKey(messages, translation);
      return (key, ...[params]) => {
        const message: Message = translated.get(key) ?? messages[key] ?? key;
        return typeof message === 'string' ? message : message(params as never, format);
      };
    },
  };
}

/** Each part of a translation is in the order of the English part, which is always whole. */
function byKey(messages: Messages, translation: Translation): ReadonlyMap<string, Message> {
  const found = new Map<string, Message>();
  const rest = new Map<string, Iterator<Message>>();
  for (const key of Object.keys(messages)) {
    const part = key.slice(0, key.indexOf('.'));
    const list = rest.get(part) ?? (translation[part] ?? []).values();
    rest.set(part, list);
    const { value } = list.next();
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

function baseOf(locale: string): string {
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return 'en';
  }
}
