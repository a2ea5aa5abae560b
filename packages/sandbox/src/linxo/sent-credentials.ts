import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { invalid } from './linxo-error.ts';
import type { UserRecord } from './user-record.ts';
import type { WireCredential } from './wire.ts';

export const SentCredentials = v.array(v.object({ id: v.string(), value: v.string() }));
export type SentCredentials = v.InferOutput<typeof SentCredentials>;

/**
 * The values of credentials, opened; 400 for what was not asked for, is missing, is plain where it must be
 * encrypted, or was encrypted with a key that is not there or over.
 */
export async function readCredentials(
  { keyPair, clock }: Domain,
  user: UserRecord,
  asked: readonly WireCredential[],
  sent: SentCredentials,
  keyId: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (const { id, value } of sent) {
    const credential = asked.find((each) => each.id === id);
    if (!credential) throw invalid(`Credential ${id} was not asked for.`);
    if (values.has(id)) throw invalid(`Credential ${id} is there twice.`);
    if (!credential.encrypt) {
      if (value.startsWith(ARMOR)) throw invalid(`Credential ${id} is not to be encrypted.`);
      values.set(id, value);
      continue;
    }
    const key = user.keys.find((each) => each.id === keyId);
    if (!key || clock.now() >= key.expires) throw invalid('The key does not exist or is over.');
    const plain = value.startsWith(ARMOR) ? await (await keyPair()).decrypt(value) : undefined;
    if (plain === undefined) throw invalid(`Credential ${id} is not encrypted with this key.`);
    values.set(id, plain);
  }
  return values;
}

const ARMOR = '-----BEGIN PGP MESSAGE-----';
