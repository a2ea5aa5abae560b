import type { Translations } from './languages.ts';

/** What is said about what a person has connected, in each language, which few people ever read. */
export const manageLanguages: Translations = {
  ar: () => import('./manage.ar.ts').then((chunk) => chunk.ar),
  de: () => import('./manage.de.ts').then((chunk) => chunk.de),
  es: () => import('./manage.es.ts').then((chunk) => chunk.es),
  fr: () => import('./manage.fr.ts').then((chunk) => chunk.fr),
  he: () => import('./manage.he.ts').then((chunk) => chunk.he),
  it: () => import('./manage.it.ts').then((chunk) => chunk.it),
  ja: () => import('./manage.ja.ts').then((chunk) => chunk.ja),
  nl: () => import('./manage.nl.ts').then((chunk) => chunk.nl),
  pl: () => import('./manage.pl.ts').then((chunk) => chunk.pl),
  pt: () => import('./manage.pt.ts').then((chunk) => chunk.pt),
  sv: () => import('./manage.sv.ts').then((chunk) => chunk.sv),
  zh: () => import('./manage.zh.ts').then((chunk) => chunk.zh),
};
