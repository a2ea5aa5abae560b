import { ConnectError, type JweKey } from '@linkspan/protocol';
import { calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose';
import * as v from 'valibot';
import type { UserLedger } from '../store/user-ledger.ts';
import { textSealer } from '../token/sealed-text.ts';

const PURPOSE = 'linkspan key for values that are passed on';
const KEY = 'own-key';
/** Lengths tell nothing of a value. */
const PAD_TO = 256;

const PrivateKey = v.looseObject({ kty: v.literal('RSA'), n: v.string(), e: v.string(), d: v.string() });

/**
 * This server's own key for values that a vendor takes as they are: a page encrypts them for it, and they leave
 * it only in the vendor's request. Made once, and kept sealed with the server's secret.
 */
export function ownKey({ secret, ledger }: { readonly secret: string; readonly ledger: UserLedger }) {
  const sealer = textSealer(secret, PURPOSE);
  let loaded: ReturnType<typeof load> | undefined;

  async function load() {
    const kept = await ledger.get(KEY);
    const opened = kept === undefined ? undefined : await sealer.open(kept, KEY);
    const json = opened ?? (await made(kept));
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), PrivateKey), json);
    if (!parsed.success) throw new ConnectError('internal', 'The kept key cannot be read.');
    const { kty, n, e } = parsed.output;
    const jwk = { kty, n, e };
    const key: JweKey = { kid: await calculateJwkThumbprint(jwk), jwk, padTo: PAD_TO };
    return { key, secretKey: await importJWK({ ...parsed.output, alg: 'RSA-OAEP-256' }) };
  }

  /** Of several processes that make one at once, one wins: a page may be sent the key by one and its values to another. */
  async function made(before: string | undefined): Promise<string | undefined> {
    const { privateKey } = await generateKeyPair('RSA-OAEP-256', { extractable: true });
    const json = JSON.stringify(await exportJWK(privateKey));
    return sealer.open(await ledger.replace(KEY, before, await sealer.seal(json, KEY)), KEY);
  }

  const now = () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };

  return {
    key: async () => (await now()).key,
    /** What stands in a compact JWE for this very key; undefined for anything else. */
    async decrypt(value: string): Promise<string | undefined> {
      const { key, secretKey } = await now();
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(value, secretKey, {
          keyManagementAlgorithms: ['RSA-OAEP-256'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return protectedHeader.kid === key.kid ? new TextDecoder().decode(plaintext) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
