import type { Brand } from '@linkspan/protocol/brand';
import { type ReactNode, useSyncExternalStore } from 'react';
import { speakerOf } from '../brand/brand-words.ts';
import { LanguageProvider } from '../language/language-provider.tsx';
import { PSEUDO_LOCALE, pseudoBrand } from './pseudo-locale/pseudo-locale.ts';

let insisted: string | undefined;
const listeners = new Set<() => void>();

/** Has the stories that are drawn speak another language than they ask for, as they stand; undefined ends it. */
export function insistOn(locale: string | undefined): void {
  insisted = locale;
  for (const listener of listeners) listener();
}

interface Spoken {
  /** BCP 47. */
  readonly locale: string;
  /** Has the words of the pseudo-locale where that is spoken. */
  readonly brand: Brand;
}

/** The language of a story that asks for this one. */
export function useStoryLanguage(locale: string): Spoken {
  const spoken = useSyncExternalStore(listen, () => insisted) ?? locale;
  return { locale: spoken, brand: spoken === PSEUDO_LOCALE ? pseudoBrand : NO_BRAND };
}

/** Speaks the language of a story to what has no way to be told. */
export function StoryLanguage({ locale, children }: { locale: string; children: ReactNode }) {
  const spoken = useStoryLanguage(locale);
  return (
    <LanguageProvider
      locale={spoken.locale}
      speak={spoken.locale === PSEUDO_LOCALE ? speakPseudo : undefined}
    >
      {children}
    </LanguageProvider>
  );
}

const NO_BRAND: Brand = {};
const speakPseudo = speakerOf(pseudoBrand.words);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
