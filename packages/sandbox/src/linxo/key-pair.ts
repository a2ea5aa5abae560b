import type { Ledger } from '../conversation/ledger.ts';

/** An OpenPGP key: the public half as it is handed out, and opening with the other. */
export interface KeyPair {
  readonly publicKey: string;
  /** What stands in an armored message for this very key; undefined for anything else. */
  decrypt(armored: string): Promise<string | undefined>;
}

const KEY = 'linxo/pgp';

/** The emulator's key, made once for a ledger; OpenPGP.js comes with it, and not before. */
export async function keyPairIn(ledger: Ledger): Promise<KeyPair> {
  const { decrypt, generateKey, readMessage, readPrivateKey } = await import('openpgp');
  const kept = await ledger.get(KEY);
  const armored: unknown =
    kept === undefined
      ? // The smallest RSA that libraries take today; the documents' own sample has 1024 bits, which none does.
        (
          await generateKey({
            type: 'rsa',
            rsaBits: 2048,
            userIDs: [{ name: 'LINXO SAS' }],
            format: 'armored',
          })
        ).privateKey
      : JSON.parse(kept);
  if (typeof armored !== 'string') throw new Error('The kept key is none.');
  if (kept === undefined) await ledger.set(KEY, JSON.stringify(armored));
  const privateKey = await readPrivateKey({ armoredKey: armored });
  return {
    publicKey: privateKey.toPublic().armor(),
    async decrypt(message) {
      try {
        const parsed = await readMessage({ armoredMessage: message });
        return (await decrypt({ message: parsed, decryptionKeys: privateKey })).data;
      } catch {
        return undefined;
      }
    },
  };
}
