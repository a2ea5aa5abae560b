import * as v from 'valibot';
import { identifier } from './identifier.ts';

const jweKey = {
  kid: identifier,
  jwk: v.object({
    kty: v.literal('RSA'),
    n: v.pipe(v.string(), v.maxLength(1400)),
    e: v.pipe(v.string(), v.maxLength(10)),
  }),
  padTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(4096))),
};

/**
 * The key that whoever must read the credentials has published. `jwe`: each value becomes a compact JWE
 * (RSA-OAEP-256, A256GCM) with `kid`; `padTo` pads the plaintext to a multiple of so many bytes, absent
 * the plaintext is the bare value. `pgp`: values of `fields` become ASCII-armored OpenPGP messages for
 * `publicKey`, and all others compact JWEs for `own`, the key of whoever passes them on to a vendor that takes
 * them as they are. `none`: values travel as they are (a vendor that has no encryption).
 */
export const SealingKey = v.union([
  v.object({ scheme: v.literal('jwe'), ...jweKey }),
  v.object({
    scheme: v.literal('pgp'),
    kid: identifier,
    publicKey: v.string(),
    fields: v.array(identifier),
    own: v.object(jweKey),
  }),
  v.object({ scheme: v.literal('none') }),
]);
export type SealingKey = v.InferOutput<typeof SealingKey>;

/** A key for compact JWEs. */
export type JweKey = Omit<Extract<SealingKey, { readonly scheme: 'jwe' }>, 'scheme'>;

/** Encrypts values as armored OpenPGP messages for an armored key; throws `not_supported` for one that is no good. */
export type EncryptPgp = (
  publicKey: string,
  values: Readonly<Record<string, string>>,
) => Promise<Record<string, string>>;

/** What is to be encrypted; a form, unless it is said. */
export type SealingUse = 'form' | 'answer';

const sealedValue = v.pipe(v.string(), v.maxLength(20_000));

/** By field id, which may be "constructor" or "__proto__": `v.record` would leave these out. */
export const SealedValues = v.pipe(
  v.custom<Readonly<Record<string, string>>>(
    (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries<unknown>(dataset.value)) {
      if (v.is(identifier, key) && v.is(sealedValue, value)) continue;
      addIssue({ path: [{ type: 'object', origin: 'value', input: dataset.value, key, value }] });
    }
  }),
);

/** Field values ready to leave the page, by field id; with `none` they are plain, otherwise ciphertext. `kid` names a `pgp` key. */
export const Sealed = v.object({
  scheme: v.picklist(['jwe', 'pgp', 'none']),
  kid: v.optional(identifier),
  values: SealedValues,
});
export type Sealed = v.InferOutput<typeof Sealed>;

/** An answer to a challenge or approval. `key` makes sending it twice the same as once. */
export const ChallengeAnswer = v.object({
  key: identifier,
  challengeId: identifier,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  actionId: identifier,
  sealed: v.optional(Sealed),
});
export type ChallengeAnswer = v.InferOutput<typeof ChallengeAnswer>;
