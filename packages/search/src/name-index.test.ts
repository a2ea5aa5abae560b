import { expect, test } from 'vitest';
import { nameIndex } from './name-index.ts';

const NAMES = [
  'BNP Paribas',
  'Caisse d’Épargne',
  'Banque Populaire',
  'Crédit Agricole',
  'Crédit Mutuel',
  'Crédit Mutuel de Bretagne',
  'Société Générale',
  'Volksbank Köln Bonn',
  'Straßenbank',
  'Banco di Desio e della Brianza',
  'Banca d’Alba',
  'Puget Sound Energy (PSE)',
];
const find = nameIndex(
  NAMES.map((name) => ({ item: name, names: [name], ...(name.startsWith('BNP') && { beside: ['France'] }) })),
);

test.each([
  ['caisse epargne', 'Caisse d’Épargne'],
  ["caisse d'épargne", 'Caisse d’Épargne'],
  ['CAISSE DEPARGNE', 'Caisse d’Épargne'],
  ['epargn', 'Caisse d’Épargne'],
  ['credit agricol', 'Crédit Agricole'],
  ['agricole crédit', 'Crédit Agricole'],
  ['creditagricole', 'Crédit Agricole'],
  ['credti agricole', 'Crédit Agricole'],
  ['credit mutuel', 'Crédit Mutuel'],
  ['mutuel bretagne', 'Crédit Mutuel de Bretagne'],
  ['societe generale', 'Société Générale'],
  ['koln', 'Volksbank Köln Bonn'],
  ['strassenbank', 'Straßenbank'],
  ['desio brianza', 'Banco di Desio e della Brianza'],
  ['alba', 'Banca d’Alba'],
  ['bnp france', 'BNP Paribas'],
  ['bnp paribs', 'BNP Paribas'],
  ['pse', 'Puget Sound Energy (PSE)'],
  ['cmb', 'Crédit Mutuel de Bretagne'],
])('%s finds %s first', (typed, expected) => {
  expect(find(typed)[0]).toBe(expected);
});

test.each(['', '   ', '!!!', 'qqqqzzzz', '🏦', 'x'.repeat(5000)])(
  '%s finds nothing and is no error',
  (typed) => {
    expect(find(typed)).toEqual([]);
  },
);
