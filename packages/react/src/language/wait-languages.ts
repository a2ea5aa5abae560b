import type { Translations } from './languages.ts';

/** What is said about waiting for a provider that is down, in each language. */
export const waitLanguages: Translations = {
  ar: () => import('./wait.ar.ts').then((chunk) => chunk.ar),
  de: () => import('./wait.de.ts').then((chunk) => chunk.de),
  es: () => import('./wait.es.ts').then((chunk) => chunk.es),
  fr: () => import('./wait.fr.ts').then((chunk) => chunk.fr),
  he: () => import('./wait.he.ts').then((chunk) => chunk.he),
  it: () => import('./wait.it.ts').then((chunk) => chunk.it),
  ja: () => import('./wait.ja.ts').then((chunk) => chunk.ja),
  nl: () => import('./wait.nl.ts').then((chunk) => chunk.nl),
  pl: () => import('./wait.pl.ts').then((chunk) => chunk.pl),
  pt: () => import('./wait.pt.ts').then((chunk) => chunk.pt),
  sv: () => import('./wait.sv.ts').then((chunk) => chunk.sv),
  zh: () => import('./wait.zh.ts').then((chunk) => chunk.zh),
};
