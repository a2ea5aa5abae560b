import { createFormat, type Format } from './format.ts';
import type { Translations } from './languages.ts';
import type { Message, Messages, Translate, Translation } from './messages.ts';

/** A language ready to be spoken. `locale` is BCP 47 and may be a region's ("fr-CA"). */
export interface Language {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly format: Format;
  /** Speaks these messages, given in English, in this language. */
  translate<M extends Messages>(messages: M): Translate<M>;
  /** Gives another language the words that a host gave this one. */
  readonly speak?: (language: Language) => Language;
}

/** What languages.ts has, which is fetched only for a person who speaks one of them. */
export const FETCHED: readonly string[] = [
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'nl',
  'pl',
  'pt',
  'sv',
  'zh',
];

const RIGHT_TO_LEFT = /^(?:ar|he)\b/;

/** The language of a locale if it needs no fetching: English, and what there are no messages for. */
export function languageAtHand(locale: string): Language | undefined {
  return FETCHED.includes(baseOf(locale)) ? undefined : english(locale);
}

/**
 * The language of a locale; one without messages, or whose messages cannot be fetched, is English. `more` are messages
 * of each language that come apart from the rest.
 */
export async function loadLanguage(locale: string, more?: Translations): Promise<Language> {
  const atHand = languageAtHand(locale);
  if (atHand) return atHand;
  try {
    const { languages } = await import('./languages.ts');
    const parts = await Promise.all([languages, more].map((each) => each?.[baseOf(locale)]?.()));
    return createLanguage(locale, Object.assign({}, ...parts));
  } catch {
    return english(locale);
  }
}

function english(locale: string): Language {
  return createLanguage(baseOf(locale) === 'en' ? locale : 'en', {});
}

function createLanguage(locale: string, translation: Translation): Language {
  const format = createFormat(locale);
  return {
    locale,
    dir: RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr',
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
    // Some browsers call their language "C", which nothing can be formatted in.
    return '';
  }
}
