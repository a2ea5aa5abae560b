import type { ConnectionRecord } from '../store/records.ts';
import { longName } from './utility-credential.ts';

/** How many ids of accounts each connection has: the id of an account begins with its connection's. */
const PER_CONNECTION = 1_000_000;

const SERVICES: Readonly<Record<string, string>> = { electric: 'electric', gas: 'gas', water: 'water' };

export type UtilityAccount = { readonly id: number } & Readonly<Record<string, unknown>>;

/** A connection's accounts as Arcadia's host API shows them, by the id that the gateway gave them. */
export function utilityAccounts(
  record: ConnectionRecord,
  sandboxed: boolean,
): ReadonlyMap<string, UtilityAccount> {
  const taken = new Set<number>();
  return new Map(
    record.connection.accounts.map((account) => {
      let number = digitsOf(account.id);
      while (taken.has(number)) number = (number + 1) % PER_CONNECTION;
      taken.add(number);
      const service = SERVICES[account.type ?? ''];
      return [
        account.id,
        {
          id: Number(record.id) * PER_CONNECTION + number,
          client_user_id: record.userId,
          utility_name: record.connection.provider.name,
          utility_long_name: longName(record.connection.provider),
          utility_credential_id: Number(record.id),
          account_number: account.number ?? null,
          service_address_street_one: account.group ?? null,
          service_address_street_two: null,
          service_address_city: null,
          service_address_state: null,
          service_address_zip: null,
          service_customer_name: null,
          supplier_account_id: null,
          status: record.status === 'verified' ? 'active' : 'unknown',
          most_recent_tariff: null,
          flags: [],
          services: service === undefined ? [] : [service],
          feature_availability: {},
          utility_meters: [],
          sandboxed,
          created_at: new Date(record.at).toISOString(),
          updated_at: new Date(record.updatedAt).toISOString(),
        },
      ];
    }),
  );
}

/** The connection whose account has this id. */
export function connectionIdIn(id: string): string {
  return /^\d{7,}$/.test(id) ? String(Math.floor(Number(id) / PER_CONNECTION)) : '';
}

/** A number that a text always gives (FNV-1a), because Arcadia's ids are numbers and a gateway's need not be. */
function digitsOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % PER_CONNECTION;
}
