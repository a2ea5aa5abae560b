import type { Translation } from './messages.ts';

/** Messages by language, each fetched when asked for. */
export type Translations = Readonly<Record<string, () => Promise<Translation>>>;

/**
 * The languages beside English, which is always there: one line each, fetched when asked for, this list too.
 * Portuguese is Brazil's, Chinese is written in simplified characters.
 */
export const languages: Translations = {
  ar: () => import('./messages.ar.ts').then((chunk) => chunk.ar),
  de: () => import('./messages.de.ts').then((chunk) => chunk.de),
  es: () => import('./messages.es.ts').then((chunk) => chunk.es),
  fr: () => import('./messages.fr.ts').then((chunk) => chunk.fr),
  he: () => import('./messages.he.ts').then((chunk) => chunk.he),
  it: () => import('./messages.it.ts').then((chunk) => chunk.it),
  ja: () => import('./messages.ja.ts').then((chunk) => chunk.ja),
  nl: () => import('./messages.nl.ts').then((chunk) => chunk.nl),
  pl: () => import('./messages.pl.ts').then((chunk) => chunk.pl),
  pt: () => import('./messages.pt.ts').then((chunk) => chunk.pt),
  sv: () => import('./messages.sv.ts').then((chunk) => chunk.sv),
  zh: () => import('./messages.zh.ts').then((chunk) => chunk.zh),
};
