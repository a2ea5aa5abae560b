import type { AccountSample } from './phase.ts';

/** What a source finds: payment accounts where it is the bank's own interface, the others elsewhere. */
export function usualAccounts(source: string): readonly AccountSample[] {
  return source === 'openapi' ? PAYMENT : SAVINGS;
}

/** Many accounts of many kinds, one of them closed. */
export function severalAccounts(source: string): readonly AccountSample[] {
  return [...usualAccounts(source), ...MORE];
}

/** One that the user has activated before. */
export function activeAccounts(source: string): readonly AccountSample[] {
  return usualAccounts(source).map((account) => ({ ...account, active: true }));
}

const CHECKING: AccountSample = {
  name: 'Compte chèques',
  type: 'checking',
  number: '00012345678',
  iban: 'FR7630004000031234567890143',
  balance: 1284.3,
  usage: 'PRIV',
};

const PAYMENT: readonly AccountSample[] = [
  CHECKING,
  { ...CHECKING, name: 'Compte joint', type: 'joint', number: '00012349911', iban: null, balance: 402.17 },
  { ...CHECKING, name: 'Carte Visa', type: 'card', number: 'XXXXXXXXXXXX4821', iban: null, balance: -96.4 },
];

const SAVINGS: readonly AccountSample[] = [
  { ...CHECKING, name: 'Livret A', type: 'livret_a', number: '10045678', iban: null, balance: 9120 },
  {
    ...CHECKING,
    name: 'Assurance vie',
    type: 'lifeinsurance',
    number: 'AV-77120',
    iban: null,
    balance: 24350.55,
  },
];

const MORE: readonly AccountSample[] = [
  { ...CHECKING, name: 'PEA', type: 'pea', number: 'PEA-3301', iban: null, balance: 7812.04 },
  { ...CHECKING, name: 'LDDS', type: 'ldds', number: '10045690', iban: null, balance: 1500 },
  { ...CHECKING, name: 'Prêt immobilier', type: 'mortgage', number: 'PI-8890', iban: null, balance: -182400 },
  {
    ...CHECKING,
    name: 'Compte professionnel',
    number: '00099345612',
    iban: null,
    balance: 15023.8,
    usage: 'ORGA',
  },
  {
    ...CHECKING,
    name: 'Ancien livret',
    type: 'savings',
    number: '10000001',
    iban: null,
    balance: 0,
    closed: true,
  },
];
