import {
  askedFields,
  type Channel,
  ConnectError,
  type Field,
  type ProblemCode,
  problem,
  type Sealed,
  type SealingKey,
} from '@linkspan/protocol';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { recipient } from './recipient.ts';

/** The two halves of sealing: the public key that pages encrypt with, and opening what they sent. */
export interface Sealing {
  key(): Promise<SealingKey>;
  /**
   * The typed values, for fields that were asked: by one way to sign in, and as their conditions say. Throws
   * `code` with a sentence at each field that is unknown, unreadable, missing, too long, or none of its
   * options; `internal` for values not encrypted.
   */
  open(sealed: Sealed, asked: Asked, code: ProblemCode): Promise<Record<string, string>>;
}

/** Sealing with a key of one's own, which can name texts too. */
export interface KeyedSealing extends Sealing {
  /** A code for a text: the same for the same one, and of no use to anybody without the private key. */
  codeOf(text: string): Promise<string>;
}

export interface Asked {
  readonly fields: Channel['fields'];
  readonly methods?: Channel['methods'];
  /** Ids of fields that were filled earlier and need not be again. */
  readonly given?: readonly string[];
}

const PAD_TO = 1024;
const LONGEST_VALUE = 1000;

/** `privateKey` is an RSA key as JWK; without one a key is made that dies with the process. */
export function jweSealing(privateKey?: JWK): KeyedSealing {
  let made: ReturnType<typeof recipient> | undefined;
  const ready = () => {
    made ??= (privateKey ? Promise.resolve(privateKey) : generateSealingKey()).then(recipient);
    return made;
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
      const { decrypt } = await ready();
      return readValues(sealed, asked, code, async (value) => jsonText(await decrypt(value)));
    },
    codeOf: async (text) => (await ready()).codeOf(text),
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

/** Padded values are JSON with spaces after it. */
function jsonText(plaintext: string | undefined): string | undefined {
  try {
    const typed: unknown = JSON.parse(plaintext ?? '');
    return typeof typed === 'string' ? typed : undefined;
  } catch {
    return undefined;
  }
}

async function readValues(
  sealed: Sealed,
  { fields, methods, given = [] }: Asked,
  code: ProblemCode,
  open: (value: string) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const opened = new Map<string, string | undefined>();
  for (const [id, value] of Object.entries(sealed.values)) opened.set(id, await open(value));

  const ways = (methods?.length ? methods : [{ id: '' }]).map(({ id: method }) => {
    const asked = askedFields(fields, { methods, method, read: (id) => opened.get(id) ?? '' });
    return errorsIn(opened, asked, given);
  });
  const errors = ways.reduce((best, way) => (way.size < best.size ? way : best));
  if (errors.size > 0) throw new ConnectError(problem(code, { fieldErrors: Object.fromEntries(errors) }));
  return Object.fromEntries([...opened].map(([id, value]) => [id, value ?? '']));
}

/** What is wrong with what came, by field id, if these fields were asked. */
function errorsIn(
  opened: ReadonlyMap<string, string | undefined>,
  asked: readonly Field[],
  given: readonly string[],
): Map<string, string> {
  const errors = new Map<string, string>();
  const known = new Map(asked.map((field) => [field.id, field]));
  for (const [id, value] of opened) {
    const field = known.get(id);
    if (!field) errors.set(id, 'This field was not asked for.');
    else if (value === undefined) errors.set(id, 'What was typed could not be read. Please type it again.');
    else if (value.length > LONGEST_VALUE) errors.set(id, 'At most 1,000 characters can be used here.');
    else if (value !== '' && field.options && !field.options.some((option) => option.value === value))
      errors.set(id, 'Choose one of the answers offered.');
  }
  for (const { id, required } of asked) {
    if (required && !given.includes(id) && !errors.has(id) && !opened.get(id)?.trim())
      errors.set(id, 'This is needed.');
  }
  return errors;
}
