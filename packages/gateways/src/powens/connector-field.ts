import * as v from 'valibot';

/**
 * A field of a connector, or of a connection that needs additional information: `ConnectorField` in
 * docs.powens.com ("Connectors"), `CredentialsField` in the OpenAPI of powenscompany/powens-sdks.
 *
 * Only `name` is sure to come: documents leave out the rest here and there. `type` is one of text, password,
 * number, date and list; an unknown one is drawn as text, as Powens asks.
 */
export const ConnectorField = v.object({
  name: v.string(),
  label: v.nullish(v.string()),
  type: v.nullish(v.string()),
  required: v.nullish(v.boolean()),
  description: v.nullish(v.string()),
  /** PCRE; whether it is for the whole value is not stated. */
  regex: v.nullish(v.string()),
  /** Of a list; the value is sent, the label is read. */
  values: v.nullish(
    v.array(
      v.object({
        label: v.nullish(v.string()),
        value: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
      }),
    ),
  ),
  value: v.nullish(v.string()),
  auth_mechanisms: v.nullish(v.array(v.string())),
  connector_sources: v.nullish(v.array(v.string())),
});
export type ConnectorField = v.InferOutput<typeof ConnectorField>;

export const ConnectorFields = v.array(ConnectorField);
