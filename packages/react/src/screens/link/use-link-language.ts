import { useEffect, useState } from 'react';
import { type Language, loadLanguage } from '../../language/language.ts';
import { linkLanguages } from '../../language/link-languages.ts';

/**
 * The language of a locale (BCP 47) with the words of a link's page. Undefined until just that one is there, and not the
 * one before: which it is, the link says, and nobody is to read or hear the page in their browser's language first.
 */
export function useLinkLanguage(locale: string): Language | undefined {
  const [loaded, setLoaded] = useState<{ readonly locale: string; readonly language: Language }>();
  useEffect(() => {
    let wanted = true;
    void loadLanguage(locale, linkLanguages).then((language) => {
      if (wanted) setLoaded({ locale, language });
    });
    return () => {
      wanted = false;
    };
  }, [locale]);
  return loaded?.locale === locale ? loaded.language : undefined;
}
