import type { Translations } from './languages.ts';

/** What the screen says in each language that asks about a sign-in which is connected already. */
export const knownLanguages: Translations = {
  ar: () => import('./known.ar.ts').then((chunk) => chunk.ar),
  de: () => import('./known.de.ts').then((chunk) => chunk.de),
  es: () => import('./known.es.ts').then((chunk) => chunk.es),
  fr: () => import('./known.fr.ts').then((chunk) => chunk.fr),
  he: () => import('./known.he.ts').then((chunk) => chunk.he),
  it: () => import('./known.it.ts').then((chunk) => chunk.it),
  ja: () => import('./known.ja.ts').then((chunk) => chunk.ja),
  nl: () => import('./known.nl.ts').then((chunk) => chunk.nl),
  pl: () => import('./known.pl.ts').then((chunk) => chunk.pl),
  pt: () => import('./known.pt.ts').then((chunk) => chunk.pt),
  sv: () => import('./known.sv.ts').then((chunk) => chunk.sv),
  zh: () => import('./known.zh.ts').then((chunk) => chunk.zh),
};
