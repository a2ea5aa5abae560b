import type { Brand } from '@linkspan/protocol/brand';
import type { Language } from '../language/language.ts';
import { complain } from './complain.ts';
import { once } from './once.ts';
import { type Pattern, readMessage, say } from './read-message.ts';

/** Gives a language a brand's words, by key, for its own language and region. The rest stays the catalogue's. */
export function speakerOf(words: NonNullable<Brand['words']>): (language: Language) => Language {
  const speak = once((language: Language): Language => {
    const own = patternsIn(words, language.locale);
    if (own.size === 0) return language;
    return {
      ...language,
      speak,
      translate: (messages) => {
        const t = language.translate(messages);
        return (key, ...params) => {
          const pattern = own.get(key);
          const [given] = params as readonly Readonly<Record<string, string | number>>[];
          const said = pattern && say(pattern, given ?? {}, language.format);
          if (pattern && said === undefined) complain(`words for "${key}" ask for what it is not given.`);
          return said ?? t(key, ...params);
        };
      },
    };
  });
  return speak;
}

function patternsIn(words: NonNullable<Brand['words']>, locale: string): ReadonlyMap<string, Pattern> {
  const { language, baseName } = new Intl.Locale(locale);
  const patterns = new Map<string, Pattern>();
  for (const tag of new Set([language, baseName])) {
    for (const [key, text] of Object.entries(words[tag] ?? {})) {
      try {
        patterns.set(key, readMessage(text));
      } catch (error) {
        complain(`words.${tag}.${key}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return patterns;
}
