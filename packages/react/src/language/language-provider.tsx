import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type Language, languageAtHand, loadLanguage } from './language.ts';
import type { Translations } from './languages.ts';
import type { Messages, Translate } from './messages.ts';

interface LanguageProviderProps {
  readonly locale: string;
  /** What is said here beside the messages of the widget; always the same object. */
  readonly more?: Translations;
  /** Gives the language other words; the same ones as long as it is the same language. */
  readonly speak?: ((language: Language) => Language) | undefined;
  /** Is told which language is spoken (BCP 47), which is not always the one asked for. */
  readonly shown?: RefObject<string>;
  readonly children: ReactNode;
}

/** The language that is spoken below; for whoever waits for one in another way than {@link LanguageProvider}. */
export const LanguageContext = createContext<Language | undefined>(undefined);

/**
 * Speaks the language of a locale (BCP 47) to everything below. Nothing is drawn until its messages are
 * there, so that no consent is read in one language and recorded in another.
 */
export function LanguageProvider({ locale, more, speak, shown, children }: LanguageProviderProps) {
  const loaded = useLoaded(locale, more);
  useEffect(() => {
    if (shown && loaded) shown.current = loaded.locale;
  }, [shown, loaded]);
  const language = (loaded && speak?.(loaded)) ?? loaded;
  if (!language) return null;
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language around a component. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('A screen outside <LanguageProvider> has no words.');
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

function useLoaded(locale: string, more: Translations | undefined): Language | undefined {
  const [language, setLanguage] = useState(() => languageAtHand(locale));
  useEffect(() => {
    let wanted = true;
    void loadLanguage(locale, more).then((loaded) => {
      if (wanted) setLanguage((current) => (current?.locale === loaded.locale ? current : loaded));
    });
    return () => {
      wanted = false;
    };
  }, [locale, more]);
  return language;
}
