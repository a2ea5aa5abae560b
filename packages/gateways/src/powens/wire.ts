import * as v from 'valibot';
import { ConnectorField } from './connector-field.ts';
import { Connector } from './connector-wire.ts';

/**
 * Powens' JSON, as far as it is read (docs.powens.com, "Connections", "Bank accounts"; powenscompany/powens-sdks).
 * Documents disagree on what is there, so that only ids are demanded.
 */
const id = v.pipe(v.union([v.number(), v.string()]), v.transform(String), v.regex(/^\d{1,19}$/));
const label = v.nullish(v.string());

/** `null` is well; anything else is a state of the table in map.ts, or one that nobody knows. */
const state = v.nullish(v.string());

export const BankAccount = v.object({
  id,
  name: label,
  original_name: label,
  number: label,
  iban: label,
  balance: v.nullish(v.number()),
  currency: v.nullish(v.object({ id: label })),
  type: label,
  usage: label,
  deleted: label,
  /** When it was switched off; null: the person has agreed to share it. */
  disabled: v.nullish(v.union([v.string(), v.boolean()])),
});
export type BankAccount = v.InferOutput<typeof BankAccount>;

export const Connection = v.object({
  id,
  connector_uuid: label,
  connector: v.nullish(Connector),
  state,
  /** The older name of `state`. */
  error: state,
  error_message: label,
  fields: v.nullish(v.array(ConnectorField)),
  next_try: label,
  last_update: label,
  expire: label,
  sources: v.nullish(
    v.array(v.object({ name: v.string(), state, last_update: label, next_try: label, access_expire: label })),
  ),
  /** Those that are on. */
  accounts: v.nullish(v.array(BankAccount)),
});
export type Connection = v.InferOutput<typeof Connection>;

/** The answer to a write; one that could not be forced is wrapped. */
export const ConnectionAnswer = v.union([
  Connection,
  v.pipe(
    v.object({ connection: Connection }),
    v.transform(({ connection }) => connection),
  ),
]);

/** A subscription to documents; its shape is not in the documents that we have. */
export const Subscription = v.object({
  id,
  number: label,
  label,
  deleted: label,
  disabled: BankAccount.entries.disabled,
});
export type Subscription = v.InferOutput<typeof Subscription>;

export const Connections = v.object({ connections: v.array(Connection) });
export const BankAccounts = v.object({ accounts: v.array(BankAccount) });
export const Subscriptions = v.object({ subscriptions: v.array(Subscription) });
export const Code = v.object({ code: v.string(), expires_in: v.nullish(v.number()) });
