import type { Translation } from './messages.ts';

interface LanguageEntry {
  readonly dir: 'ltr' | 'rtl';
  load(): Promise<Translation>;
}

/** The languages beside English, which is always there: one line each, fetched when asked for. */
export const languages: Readonly<Record<string, LanguageEntry>> = {
  fr: { dir: 'ltr', load: () => import('./messages.fr.ts').then(({ fr }) => fr) },
};
