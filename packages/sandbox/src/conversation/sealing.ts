import {
  type Channel,
  ConnectError,
  type ProblemCode,
  problem,
  type Sealed,
  type SealingKey,
} from '@linkspan/protocol';
import {
  calculateJwkThumbprint,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';

/** The two halves of sealing: the public key that pages encrypt with, and opening what they sent. */
export interface Sealing {
  key(): Promise<SealingKey>;
  /**
   * The typed values, for fields that were asked. Throws `code` with a sentence at each field that is
   * unknown, unreadable, missing, too long, or none of its options; `internal` for values not encrypted.
   */
  open(sealed: Sealed, asked: Asked, code: ProblemCode): Promise<Record<string, string>>;
}

export interface Asked {
  readonly fields: Channel['fields'];
  /** Ids of fields that were filled earlier and need not be again. */
  readonly given?: readonly string[];
}

const PAD_TO = 1024;
const LONGEST_VALUE = 1000;

/** `privateKey` is an RSA key as JWK; without one a key is made that dies with the process. */
export function jweSealing(privateKey?: JWK): Sealing {
  let pair: ReturnType<typeof makePair> | undefined;
  const ready = () => {
    pair ??= makePair(privateKey);
    return pair;
  };
  return {
    async key() {
      const { kid, jwk } = await ready();
      return { scheme: 'jwe', kid, jwk, padTo: PAD_TO };
    },
    async open(sealed, asked, code) {
      // A form without fields has nothing to encrypt.
      const bare = sealed.scheme !== 'jwe' && Object.keys(sealed.values).length > 0;
      if (bare) throw new ConnectError('internal', 'Values have to be sealed with jwe.');
      const { kid, secret } = await ready();
      return readValues(sealed, asked, code, (value) => decrypt(value, kid, secret));
    },
  };
}

/** For gateways of vendors without encryption: values travel as they are. */
export const plainSealing: Sealing = {
  key: async () => ({ scheme: 'none' }),
  open: (sealed, asked, code) => readValues(sealed, asked, code, async (value) => value),
};

/** A private key to keep, so that what was sealed before a restart can be read after it. */
export async function generateSealingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RSA-OAEP-256', { modulusLength: 3072, extractable: true });
  return exportJWK(privateKey);
}

async function makePair(given: JWK | undefined) {
  const full = given ?? (await generateSealingKey());
  const { n, e } = full;
  if (full.kty !== 'RSA' || !n || !e) throw new ConnectError('internal', 'The sealing key is no RSA key.');
  const secret = await importJWK({ ...full, alg: 'RSA-OAEP-256' });
  return { secret, kid: await calculateJwkThumbprint(full), jwk: { kty: 'RSA' as const, n, e } };
}

async function decrypt(
  value: string,
  kid: string,
  secret: Awaited<ReturnType<typeof importJWK>>,
): Promise<string | undefined> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(value, secret, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    if (protectedHeader.kid !== kid) return undefined;
    const typed: unknown = JSON.parse(new TextDecoder().decode(plaintext));
    return typeof typed === 'string' ? typed : undefined;
  } catch {
    return undefined;
  }
}

async function readValues(
  sealed: Sealed,
  { fields, given = [] }: Asked,
  code: ProblemCode,
  read: (value: string) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const errors = new Map<string, string>();
  const values = new Map<string, string>();
  const known = new Map(fields.map((field) => [field.id, field]));
  for (const [id, ciphertext] of Object.entries(sealed.values)) {
    const field = known.get(id);
    if (!field) {
      errors.set(id, 'This field was not asked for.');
      continue;
    }
    const value = await read(ciphertext);
    if (value === undefined) errors.set(id, 'What was typed could not be read. Please type it again.');
    else if (value.length > LONGEST_VALUE) errors.set(id, 'At most 1,000 characters can be used here.');
    else if (value !== '' && field.options && !field.options.some((option) => option.value === value))
      errors.set(id, 'Choose one of the answers offered.');
    else values.set(id, value);
  }
  for (const { id, required } of fields) {
    if (required && !given.includes(id) && !errors.has(id) && !values.get(id)?.trim())
      errors.set(id, 'This is needed.');
  }
  if (errors.size > 0) throw new ConnectError(problem(code, { fieldErrors: Object.fromEntries(errors) }));
  return Object.fromEntries(values);
}
