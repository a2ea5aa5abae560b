import { type AccountChoice, problem } from '@linkspan/protocol';
import type { Turn } from '../numbered.ts';
import { readAccounts, switchAccounts } from './accounts.ts';
import { connectionView } from './connection-view.ts';
import type { PowensContext } from './service.ts';
import type { Connection } from './wire.ts';

/**
 * What a connection that is well leads to: the choice of accounts, which Powens keeps switched off until the
 * person agrees, or the end once some are on. A chain asks after its last source, so that all are switched on
 * in one call.
 */
export async function foundNow(
  context: PowensContext,
  connection: Connection,
  channelId: string | undefined,
  accountsLater: boolean,
  signal: AbortSignal,
): Promise<Turn> {
  const { options, session } = context;
  const verified = (accounts: Parameters<typeof connectionView>[1]): Turn => ({
    kind: 'verified',
    connection: connectionView(connection, accounts, channelId, options.logo),
  });
  if (accountsLater) return verified([]);
  const found = await readAccounts(context, connection.id, signal);
  const on = new Set(found.active.map(({ id }) => id));
  const eligible = found.accounts.filter((account) => account.eligible);
  const missing = eligible.filter(({ id }) => !on.has(id));
  // Where all are shared, those of a further source are too; an update leaves off what the person has left out.
  const addsAll = session.accountSelection === 'all' && session.mode !== 'update' && missing.length > 0;
  if (on.size > 0 && !addsAll) return verified(found.active);
  if (found.accounts.length === 0) return { kind: 'failed', problem: problem('no_accounts') };
  if (session.accountSelection !== 'all' || eligible.length === 0) {
    return { kind: 'accounts', accounts: [...found.accounts] };
  }
  await switchAccounts(
    context,
    connection.id,
    found,
    { chosen: missing.map(({ id }) => id), refused: [] },
    signal,
  );
  return verified(found.accounts.filter((account) => account.eligible || on.has(account.id)));
}

/** Takes the person's choice. */
export async function takeChoice(
  context: PowensContext,
  connectionId: string,
  choice: AccountChoice,
): Promise<void> {
  const { signal } = new AbortController();
  const found = await readAccounts(context, connectionId, signal);
  await switchAccounts(context, connectionId, found, choice, signal);
}
