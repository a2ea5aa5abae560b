import { Account, type AccountChoice, ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import type { LinxoClient } from './client.ts';
import { accountTypeOf, isPending } from './map.ts';
import * as wire from './wire.ts';

/** What a connection has found: accounts that wait for a decision, and those that are shared. */
export interface Found {
  readonly pending: readonly Account[];
  readonly shared: readonly Account[];
}

const PAGE = 100;
const MOST_PAGES = 20;

/** Accounts that can be gone on with; of other statuses (CLOSED, SUSPENDED …) nothing is shared. */
const SHARED = ['ACTIVE', 'ERROR', 'NOT_FOUND', 'MANUAL'];

/** The accounts of a connection. Of kinds that are not `wanted` none is eligible. */
export async function readAccounts(
  { read }: Pick<LinxoClient, 'read'>,
  connectionId: string,
  wanted: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Found> {
  const all = await listAccounts(read, `connection_id=${connectionId}&`, signal);
  const listed = all.filter(({ connection_id: of }) => (of ?? connectionId) === connectionId);
  return {
    pending: listed.filter(({ status }) => isPending(status)).map((each) => accountOf(each, wanted)),
    shared: listed
      .filter(({ status }) => SHARED.includes(status ?? ''))
      .map((each) => accountOf(each, wanted)),
  };
}

/** How many accounts of each of the user's connections wait for a decision. */
export async function pendingCounts(
  { read }: Pick<LinxoClient, 'read'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { connection_id: of, status } of await listAccounts(read, '', signal))
    if (of && isPending(status)) counts.set(of, (counts.get(of) ?? 0) + 1);
  return counts;
}

async function listAccounts(
  read: LinxoClient['read'],
  filter: string,
  signal: AbortSignal,
): Promise<readonly wire.Account[]> {
  const all = new Map<string, wire.Account>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const given = await read(wire.List, `/accounts?${filter}page=${page}&limit=${PAGE}`, signal);
    const before = all.size;
    for (const each of given) {
      const account = v.safeParse(wire.Account, each);
      if (account.success) all.set(account.output.id, account.output);
    }
    if (given.length !== PAGE || all.size === before) break;
  }
  return [...all.values()];
}

/**
 * The consents of a choice: true for what was chosen, and false, upon which Linxo deletes the account, only for
 * accounts that wait for a decision and that the person declined. What is in neither list stays undecided.
 */
export function consentsOf(
  { pending, shared }: Found,
  { chosen, refused }: Pick<AccountChoice, 'chosen' | 'refused'>,
): { readonly account_id: string; readonly consent: boolean }[] {
  const waiting = new Map(pending.map((account) => [account.id, account]));
  const sharedIds = new Set(shared.map(({ id }) => id));
  if (chosen.some((id) => !sharedIds.has(id) && !waiting.get(id)?.eligible))
    throw new ConnectError('no_accounts', 'This account was not offered.');
  if (chosen.length === 0 && shared.length === 0)
    throw new ConnectError('no_accounts', 'At least one account has to be chosen.');
  return [
    ...chosen.filter((id) => waiting.has(id)).map((id) => ({ account_id: id, consent: true })),
    ...refused
      .filter((id) => waiting.has(id) && !chosen.includes(id))
      .map((id) => ({ account_id: id, consent: false })),
  ];
}

function accountOf(given: wire.Account, wanted: readonly string[] | undefined): Account {
  const type = accountTypeOf(given.type);
  const end = (given.iban ?? given.account_number)?.replace(/\s/g, '').slice(-4);
  const currency = given.currency ?? '';
  return v.parse(Account, {
    id: given.id,
    name: given.name || given.id,
    ...(type && { type }),
    ...(end && { number: `•••• ${end}` }),
    ...(given.balance != null &&
      /^[A-Z]{3}$/.test(currency) && { balance: { amount: given.balance, currency } }),
    eligible: !wanted || (type !== undefined && wanted.includes(type)),
    refusing: 'deleted',
  });
}
