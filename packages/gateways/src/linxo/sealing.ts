import { ConnectError, type ProblemCode, problem, type Sealed, type SealingKey } from '@linkspan/protocol';
import { idIn } from './client.ts';
import type { Credential } from './credential.ts';
import type { HeldKey } from './memory.ts';
import type { LinxoContext } from './service.ts';
import { Key } from './wire.ts';

/** A key that is about to end is not handed out any more: who fills in a form takes a while. */
const MARGIN_MS = 10 * 60_000;
const LONGEST_VALUE = 1000;

/** The key for values of which those of `fields` are to be encrypted for Linxo, and the rest is for us to pass on. */
export async function sealingKeyFor(
  context: LinxoContext,
  fields: readonly string[],
  signal: AbortSignal,
): Promise<SealingKey> {
  const own = await context.options.ownKey.key();
  if (fields.length === 0) return { scheme: 'jwe', ...own };
  const { id: kid, publicKey } = await keyNow(context, signal);
  return { scheme: 'pgp', kid, publicKey, fields: [...fields], own };
}

/** The user's key at Linxo, made when it is first needed and again when it is over: it lives for an hour. */
async function keyNow({ client, memory, nameOf, now }: LinxoContext, signal: AbortSignal): Promise<HeldKey> {
  const name = nameOf('key');
  const held = await memory.keys.get(name)?.catch(() => undefined);
  if (held && now() < held.until) return held;
  const made = (async () => {
    const kid = idIn(await client.write('POST', '/keys', { type: 'PGP' }, signal));
    const {
      id,
      public_key: publicKey,
      expiration_date: end,
    } = await client.read(Key, `/keys/${kid}`, signal);
    return { id, publicKey, until: end * 1000 - MARGIN_MS };
  })();
  memory.keys.set(name, made);
  made.catch(() => memory.keys.delete(name));
  return made;
}

/** Values as Linxo takes them: encrypted ones as they came, and all others opened; refused by the field's name. */
export async function forLinxo(
  { options: { ownKey } }: LinxoContext,
  asked: readonly Credential[],
  sealed: Sealed,
  code: ProblemCode,
): Promise<Readonly<Record<string, string>>> {
  const { padTo } = await ownKey.key();
  const values: Record<string, string> = {};
  const fieldErrors: Record<string, string> = {};
  for (const [id, value] of Object.entries(sealed.values)) {
    if (asked.some((each) => each.id === id && each.encrypt)) {
      if (sealed.scheme === 'pgp' && value.startsWith(ARMOR)) values[id] = value;
      else fieldErrors[id] = 'This value has to be encrypted for the provider.';
      continue;
    }
    const opened = await ownKey.decrypt(value);
    const plain = opened !== undefined && padTo !== undefined ? textIn(opened) : opened;
    if (plain === undefined) fieldErrors[id] = 'This value was not encrypted for this server.';
    else if (plain.length > LONGEST_VALUE) fieldErrors[id] = `At most ${LONGEST_VALUE} characters.`;
    else values[id] = plain;
  }
  if (Object.keys(fieldErrors).length > 0) throw new ConnectError(problem(code, { fieldErrors }));
  return values;
}

const ARMOR = '-----BEGIN PGP MESSAGE-----';

function textIn(json: string): string | undefined {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
