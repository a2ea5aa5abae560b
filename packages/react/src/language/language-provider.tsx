import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Language, languageAtHand, loadLanguage } from './language.ts';

const LanguageContext = createContext<Language | undefined>(undefined);

/**
 * Speaks the language of a locale (BCP 47) to everything below. Nothing is drawn until its messages are
 * there, so that no consent is read in one language and recorded in another.
 */
export function LanguageProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const language = useLanguage(locale);
  if (!language) return null;
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language around a component with its `t` and `format`. */
export function useMessages(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('A screen was drawn outside <LanguageProvider>, so it has no words.');
  return language;
}

function useLanguage(locale: string): Language | undefined {
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
