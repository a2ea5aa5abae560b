import * as v from 'valibot';
import { ConnectorField } from './connector-field.ts';

/**
 * A connector in Powens' JSON, as far as it is read (docs.powens.com, "Connectors"; powenscompany/powens-sdks).
 * Documents disagree on what is there, so that only its UUID and name are demanded.
 */
const words = v.nullish(v.array(v.string()));
const label = v.nullish(v.string());

export const ConnectorSource = v.object({
  name: v.string(),
  auth_mechanism: v.nullish(v.string()),
  /** When it was switched off; null or absent: it is on. */
  disabled: v.nullish(v.union([v.string(), v.boolean()])),
  /** The lowest is added first. */
  priority: v.nullish(v.number()),
  account_types: words,
  account_usages: words,
  capabilities: words,
});
export type ConnectorSource = v.InferOutput<typeof ConnectorSource>;

export const Connector = v.object({
  uuid: v.string(),
  name: v.string(),
  hidden: v.nullish(v.boolean()),
  /** No new connection can be added. */
  restricted: v.nullish(v.boolean()),
  auth_mechanism: v.nullish(v.string()),
  capabilities: words,
  account_types: words,
  account_usages: words,
  urls: words,
  stability: v.nullish(v.object({ status: label })),
  countries: v.nullish(v.array(v.object({ id: v.string(), name: label }))),
  sources: v.nullish(v.array(ConnectorSource)),
  fields: v.nullish(v.array(ConnectorField)),
});
export type Connector = v.InferOutput<typeof Connector>;

/** One by one, so that one that is not understood does not hide the others. */
export const Connectors = v.object({ connectors: v.array(v.unknown()) });
