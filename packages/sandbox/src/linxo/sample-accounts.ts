import type { AccountRecord, ChannelRecord } from './user-record.ts';

const SAMPLES: readonly (readonly [type: string, name: string, number: string, balance: number])[] = [
  ['CHECKINGS', 'Compte courant', 'FR7630006000011234567890189', 1482.35],
  ['CREDIT_CARD', 'Carte à débit différé', '497010XXXXXX4242', -312.9],
  ['SAVINGS', 'Livret A', '00040012345', 8210],
  ['LOAN', 'Prêt immobilier', '00980076543', -142_300.12],
];

/** What a channel finds: an account of each kind that it has, and a second current account. */
export function samplesOf(
  { definition, accountTypes }: ChannelRecord,
  nextId: () => string,
): AccountRecord[] {
  return SAMPLES.filter(([type]) => accountTypes.includes(type)).map(([type, name, number, balance]) => ({
    id: nextId(),
    definition,
    name,
    type,
    number,
    balance,
    status: 'PENDING_CONSENT',
  }));
}
