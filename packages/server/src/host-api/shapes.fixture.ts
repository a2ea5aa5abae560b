import * as v from 'valibot';

// The shapes that Arcadia's API reference documents for version 2022-10-13, each whole: nothing may be missing.

const moment = v.pipe(v.string(), v.isoTimestamp());
const id = v.pipe(v.number(), v.safeInteger());

/** What an error says: a sentence, or an object with a type. */
export const ArcErrorBody = v.strictObject({
  error: v.union([
    v.string(),
    v.strictObject({ description: v.string(), type: v.string(), details: v.null() }),
  ]),
});

export const AccessToken = v.strictObject({
  access_token: v.string(),
  expires_in: v.literal(7200),
  token_type: v.literal('Bearer'),
  scope: v.picklist(['write', 'connect_token']),
  created_at: id,
});

export const ConnectToken = v.object({ connect_token: v.string() });
export const ConnectUrl = v.object({ connect_url: v.pipe(v.string(), v.url()) });
export const Pong = v.strictObject({ pong: v.literal(true) });

export const UtilityCredential = v.strictObject({
  id,
  client_user_id: v.string(),
  utility_name: v.string(),
  utility_long_name: v.string(),
  username: v.nullable(v.string()),
  verification_status: v.picklist(['pending', 'verified', 'rejected', 'error']),
  accounts_load_in_progress: v.boolean(),
  verification_updated_at: v.nullable(moment),
  created_at: moment,
  updated_at: moment,
  sandboxed: v.boolean(),
  uses_test_scenario: v.boolean(),
});

export const UtilityAccount = v.strictObject({
  id,
  client_user_id: v.string(),
  utility_name: v.string(),
  utility_long_name: v.string(),
  utility_credential_id: id,
  account_number: v.nullable(v.string()),
  service_address_street_one: v.nullable(v.string()),
  service_address_street_two: v.nullable(v.string()),
  service_address_city: v.nullable(v.string()),
  service_address_state: v.nullable(v.string()),
  service_address_zip: v.nullable(v.string()),
  service_customer_name: v.nullable(v.string()),
  supplier_account_id: v.nullable(v.string()),
  status: v.nullable(v.picklist(['active', 'closed', 'incomplete', 'locked', 'unknown'])),
  most_recent_tariff: v.nullable(v.unknown()),
  flags: v.array(v.picklist(['utility_statement_past_due'])),
  services: v.array(v.picklist(['electric', 'gas', 'water'])),
  feature_availability: v.record(v.string(), v.picklist(['AVAILABLE', 'NOT_AVAILABLE', 'NOT_READY'])),
  utility_meters: v.array(v.unknown()),
  sandboxed: v.boolean(),
  created_at: moment,
  updated_at: moment,
});

export const User = v.strictObject({
  client_user_id: v.string(),
  created_at: moment,
  utility_credentials: v.array(
    v.strictObject({ ...UtilityCredential.entries, utility_accounts: v.array(UtilityAccount) }),
  ),
});

/** A list: the items and how many there are in all. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.strictObject({ data: v.array(item), total_count: id });
}
