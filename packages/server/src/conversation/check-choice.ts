import type { Account, AccountChoice } from '@linkspan/protocol';
import { invalid } from '../http/api-error.ts';

/** Refuses, naming the list, a choice with accounts that were not offered, cannot be chosen, or stand in both lists. */
export function checkChoice(
  offered: readonly Account[],
  { chosen, refused }: Pick<AccountChoice, 'chosen' | 'refused'>,
): void {
  const known = new Set(offered.map(({ id }) => id));
  const eligible = new Set(offered.filter((account) => account.eligible).map(({ id }) => id));
  const taken = new Set(chosen);
  if (chosen.some((id) => !eligible.has(id))) {
    throw invalid({ field: 'chosen', message: 'One of these accounts was not offered.' });
  }
  if (refused.some((id) => !known.has(id) || taken.has(id))) {
    throw invalid({ field: 'refused', message: 'One of these accounts was not offered, or is chosen too.' });
  }
}
