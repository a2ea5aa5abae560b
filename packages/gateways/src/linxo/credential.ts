import * as v from 'valibot';
import { wireId } from './wire-id.ts';

/**
 * What Linxo asks for, in a channel definition and in a challenge: `id`, `label`, `regexp` (Java's), `type` and
 * `encrypt` ("Full API integration", developers.linxo.com). Values of `params` go into the label.
 */
export const Credential = v.object({
  id: wireId,
  label: v.nullish(v.string()),
  regexp: v.nullish(v.string()),
  type: v.string(),
  /** Whether the value has to be encrypted with the key of the connection. */
  encrypt: v.nullish(v.boolean(), false),
  params: v.nullish(
    v.record(v.string(), v.pipe(v.nullish(v.union([v.string(), v.number()]), ''), v.transform(String))),
  ),
});
export type Credential = v.InferOutput<typeof Credential>;

export const Credentials = v.array(Credential);
