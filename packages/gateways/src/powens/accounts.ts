import { Account, type AccountChoice, ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import { accountOf, lastDigits } from './account-view.ts';
import type { PowensContext } from './service.ts';
import { type BankAccount, BankAccounts, type Subscription, Subscriptions } from './wire.ts';

/** What a connection has found: every account, and which of them the person has agreed to share. */
export interface Found {
  readonly accounts: readonly Account[];
  readonly active: readonly Account[];
}

const SUBSCRIPTION = 'subscription-';

/**
 * The accounts of a connection, those included that are switched off (`?all`), and where the session is about
 * documents too the subscriptions to them. Accounts of kinds that the session does not want are not eligible.
 */
export async function readAccounts(
  { client: { read }, options, session }: PowensContext,
  connectionId: string,
  signal: AbortSignal,
): Promise<Found> {
  const accountTypes = session.channels?.accountTypes;
  const documents = options.filter?.capabilities?.includes('document');
  const path = `/users/me/connections/${connectionId}`;
  const { accounts } = await read(BankAccounts, `${path}/accounts?all`, signal);
  const { subscriptions } = documents
    ? await read(Subscriptions, `${path}/subscriptions?all`, signal)
    : { subscriptions: [] };
  const listed = [
    ...accounts
      .filter(isThere)
      .map((each) => ({ off: each.disabled, account: accountOf(each, accountTypes) })),
    ...subscriptions.filter(isThere).map((each) => ({ off: each.disabled, account: documentsOf(each) })),
  ];
  return {
    accounts: listed.map(({ account }) => account),
    active: listed.filter(({ off }) => !off).map(({ account }) => account),
  };
}

/**
 * Switches on what the person chose and off what they left out, each in one call as the guide demands.
 * Throws `no_accounts` when nothing is chosen.
 */
export async function switchAccounts(
  context: PowensContext,
  connectionId: string,
  found: Found,
  { chosen, refused }: Pick<AccountChoice, 'chosen' | 'refused'>,
  signal: AbortSignal,
): Promise<void> {
  const known = new Set(found.accounts.filter(({ eligible }) => eligible).map(({ id }) => id));
  if (chosen.length === 0) throw new ConnectError('no_accounts', 'At least one account has to be chosen.');
  if (chosen.some((id) => !known.has(id)))
    throw new ConnectError('no_accounts', 'This account was not offered.');
  const on = new Set(found.active.map(({ id }) => id));
  const off = refused.filter((id) => on.has(id));
  await putDisabled(context, connectionId, chosen, false, signal);
  await putDisabled(context, connectionId, off, true, signal);
}

/** Switches accounts on or off, all in one call; documents have an address of their own. */
export async function putDisabled(
  { client: { write } }: PowensContext,
  connectionId: string,
  ids: readonly string[],
  disabled: boolean,
  signal: AbortSignal,
): Promise<void> {
  const documents = ids.filter((id) => id.startsWith(SUBSCRIPTION));
  const accounts = ids.filter((id) => !id.startsWith(SUBSCRIPTION));
  for (const [kind, each] of [
    ['accounts', accounts],
    ['subscriptions', documents.map((id) => id.slice(SUBSCRIPTION.length))],
  ] as const) {
    if (each.length === 0) continue;
    const path = `/users/me/connections/${connectionId}/${kind}/${each.join(',')}?all`;
    await write(v.unknown(), 'PUT', path, { disabled }, signal);
  }
}

function isThere({ deleted }: BankAccount | Subscription): boolean {
  return !deleted;
}

function documentsOf({ id, label, number }: Subscription): Account {
  const digits = lastDigits(number);
  return v.parse(Account, {
    id: SUBSCRIPTION + id,
    name: label || number || id,
    type: 'documents',
    ...(digits && { number: digits }),
  });
}
