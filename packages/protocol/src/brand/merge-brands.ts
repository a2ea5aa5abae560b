import type { Brand } from './brand.ts';

/**
 * One brand of several, the first that says something wins: what the page's code says, the session, the company.
 * Colours are taken together from one of them, since they are read beside each other; words go key by key.
 */
export function mergeBrands(...brands: readonly (Brand | undefined)[]): Brand {
  let merged: Brand = {};
  for (const brand of [...brands].reverse()) {
    merged = { ...merged, ...named(brand), ...wordsOf(brand, merged) };
  }
  return merged;
}

function named(brand: Brand = {}): Brand {
  return Object.fromEntries(Object.entries(brand).filter(([, value]) => value !== undefined));
}

function wordsOf(above: Brand | undefined, below: Brand): Pick<Brand, 'words'> {
  if (!above?.words || !below.words) return {};
  const words = { ...below.words };
  for (const [language, said] of Object.entries(above.words)) {
    words[language] = { ...words[language], ...said };
  }
  return { words };
}
