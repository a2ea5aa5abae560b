import { Account } from '@linkspan/protocol';
import * as v from 'valibot';
import { accountTypeOf } from './account-type.ts';
import type { BankAccount } from './wire.ts';

/** An account as the person sees it; of a kind that is not wanted it cannot be shared. */
export function accountOf(given: BankAccount, wanted?: readonly string[]): Account {
  const type = accountTypeOf(given.type);
  const number = lastDigits(given.iban ?? given.number);
  const currency = given.currency?.id ?? '';
  return v.parse(Account, {
    id: given.id,
    name: given.name || given.original_name || given.id,
    ...(type && { type }),
    ...(number && { number }),
    ...(given.balance != null &&
      /^[A-Z]{3}$/.test(currency) && { balance: { amount: given.balance, currency } }),
    eligible: !wanted || (type !== undefined && wanted.includes(type)),
  });
}

/** The last four characters of a number; a card's comes with the others hidden. */
export function lastDigits(number: string | null | undefined): string | undefined {
  const end = number?.replace(/\s/g, '').slice(-4);
  return end ? `•••• ${end}` : undefined;
}
