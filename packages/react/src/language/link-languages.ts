import type { Translations } from './languages.ts';

/** What the page of a link says in each language, which the widget behind it never does. */
export const linkLanguages: Translations = {
  ar: () => import('./link.ar.ts').then((chunk) => chunk.ar),
  de: () => import('./link.de.ts').then((chunk) => chunk.de),
  es: () => import('./link.es.ts').then((chunk) => chunk.es),
  fr: () => import('./link.fr.ts').then((chunk) => chunk.fr),
  he: () => import('./link.he.ts').then((chunk) => chunk.he),
  it: () => import('./link.it.ts').then((chunk) => chunk.it),
  ja: () => import('./link.ja.ts').then((chunk) => chunk.ja),
  nl: () => import('./link.nl.ts').then((chunk) => chunk.nl),
  pl: () => import('./link.pl.ts').then((chunk) => chunk.pl),
  pt: () => import('./link.pt.ts').then((chunk) => chunk.pt),
  sv: () => import('./link.sv.ts').then((chunk) => chunk.sv),
  zh: () => import('./link.zh.ts').then((chunk) => chunk.zh),
};
