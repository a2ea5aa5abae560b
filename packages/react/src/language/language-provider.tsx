import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languageAtHand, loadLanguage } from './language.ts';
import type { Messages, Translate } from './messages.ts';

const LanguageContext = createContext<Language | undefined>(undefined);

/**
 * Speaks the language of a locale (BCP 47) to everything below. Nothing is drawn until its messages are
 * there, so that no consent is read in one language and recorded in another.
 */
export function LanguageProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const language = useLoaded(locale);
  if (!language) return null;
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language around a component. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('A screen was drawn outside <LanguageProvider>, so it has no words.');
  return language;
}

/**
 * The language around a component, and its `t` for these messages: the parts of English that the component
 * says, so that they come with its code. `messages` must stay the same object.
 */
export function useMessages<M extends Messages>(messages: M): Language & { readonly t: Translate<M> } {
  const language = useLanguage();
  return useMemo(() => ({ ...language, t: language.translate(messages) }), [language, messages]);
}

function useLoaded(locale: string): Language | undefined {
  const [language, setLanguage] = useState(() => languageAtHand(locale));
  useEffect(() => {
    let wanted = true;
    void loadLanguage(locale).then((loaded) => {
      if (wanted) setLanguage((current) => (current?.locale === loaded.locale ? current : loaded));
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  return language;
}
