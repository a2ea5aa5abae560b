import { type Account, type AccountChoice, ConnectError } from '@linkspan/protocol';
import { putDisabled, readAccounts } from './accounts.ts';
import type { PowensContext } from './service.ts';

/** All accounts of a connection that stands, and which of them are on. */
export async function listShared(
  context: PowensContext,
  connectionId: string,
  signal: AbortSignal,
): Promise<Account[]> {
  const { accounts, active } = await readAccounts(context, connectionId, signal);
  const on = idsOf(active);
  return accounts.map((account) => ({ ...account, shared: on.has(account.id) }));
}

/**
 * Switches on what was off and is chosen, then off what was on and is refused; nothing else is written. Throws
 * `no_accounts` before anything is, when none would be left.
 */
export async function changeShared(
  context: PowensContext,
  connectionId: string,
  { chosen, refused }: AccountChoice,
): Promise<void> {
  const { signal } = new AbortController();
  const { accounts, active } = await readAccounts(context, connectionId, signal);
  const on = idsOf(active);
  const eligible = idsOf(accounts.filter((account) => account.eligible));
  if (chosen.some((id) => !on.has(id) && !eligible.has(id)))
    throw new ConnectError('no_accounts', 'This account was not offered.');
  const added = chosen.filter((id) => !on.has(id));
  const removed = refused.filter((id) => on.has(id) && !chosen.includes(id));
  if (new Set(added).size + on.size - new Set(removed).size === 0)
    throw new ConnectError('no_accounts', 'No account would be shared.');
  await putDisabled(context, connectionId, added, false, signal);
  await putDisabled(context, connectionId, removed, true, signal);
}

function idsOf(accounts: readonly Account[]): ReadonlySet<string> {
  return new Set(accounts.map(({ id }) => id));
}
