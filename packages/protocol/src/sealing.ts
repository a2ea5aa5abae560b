import * as v from 'valibot';
import { identifier } from './identifier.ts';

/**
 * The key that whoever must read the credentials has published. `jwe`: each value becomes a compact JWE
 * (RSA-OAEP-256, A256GCM) with `kid`; `padTo` pads the plaintext to a multiple of so many bytes, absent
 * the plaintext is the bare value. `none`: values travel as they are (a vendor that has no encryption).
 * Other schemes join here.
 */
export const SealingKey = v.variant('scheme', [
  v.object({
    scheme: v.literal('jwe'),
    kid: identifier,
    jwk: v.object({
      kty: v.literal('RSA'),
      n: v.pipe(v.string(), v.maxLength(1400)),
      e: v.pipe(v.string(), v.maxLength(10)),
    }),
    padTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(4096))),
  }),
  v.object({ scheme: v.literal('none') }),
]);
export type SealingKey = v.InferOutput<typeof SealingKey>;

/** Field values ready to leave the page, by field id; with `none` they are plain, otherwise ciphertext. */
export const Sealed = v.object({
  scheme: v.picklist(['jwe', 'none']),
  values: v.record(identifier, v.pipe(v.string(), v.maxLength(20_000))),
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
