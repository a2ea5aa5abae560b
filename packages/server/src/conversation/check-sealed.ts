import {
  askedFields,
  type Channel,
  ConnectError,
  type Field,
  type Gateway,
  type Provider,
  problem,
  type Sealed,
} from '@linkspan/protocol';
import { invalid } from '../http/api-error.ts';

const COMPACT_JWE = /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]*\.[\w-]+$/;
const ARMORED = /^-----BEGIN PGP MESSAGE-----\r?\n[\s\S]+-----END PGP MESSAGE-----\s*$/;
const LONGEST_VALUE = 1000;

/** The channel of a provider that credentials are for; 422 if the provider has none of that name. */
export function channelOf(provider: Provider, channelId: string | undefined): Channel {
  const channel =
    channelId === undefined ? provider.channels[0] : provider.channels.find(({ id }) => id === channelId);
  if (!channel) throw invalid({ field: 'channelId', message: 'The provider has no such channel.' });
  return channel;
}

/**
 * Refuses, naming them, values of fields that were not asked for, ones of two ways to sign in at once, too
 * long ones, and ones not encrypted as they must be. `code` is the problem that the person is told of.
 *
 * Conditions are the vendor's to check: what they depend on may be encrypted.
 */
export async function checkSealed(
  gateway: Gateway,
  channelId: string,
  { fields, methods }: Pick<Channel, 'fields' | 'methods'>,
  sealed: Sealed,
  code: 'invalid_credentials' | 'challenge_failed',
  signal: AbortSignal,
): Promise<void> {
  const entries = Object.entries(sealed.values);
  if (entries.length === 0) return;
  const { scheme } = await gateway.sealingKey(
    channelId,
    signal,
    code === 'challenge_failed' ? 'answer' : 'form',
  );
  if (sealed.scheme !== scheme) {
    throw invalid({
      field: 'sealed.scheme',
      message: `Values for this channel are sealed with "${scheme}".`,
    });
  }
  const known = knownTo(
    fields,
    methods,
    entries.map(([name]) => name),
  );
  const fieldErrors = Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const error = known.has(name) ? errorIn(value, scheme) : 'This field is not known.';
      return error === undefined ? [] : [[name, error]];
    }),
  );
  if (Object.keys(fieldErrors).length > 0) throw new ConnectError(problem(code, { fieldErrors }));
}

/** The ids that one way to sign in has, of the way that most of the names belong to. */
function knownTo(
  fields: readonly Field[],
  methods: Channel['methods'],
  names: readonly string[],
): ReadonlySet<string> {
  const free = fields.map(({ showWhen: _, ...field }) => field);
  const ways = (methods?.length ? methods : [{ id: '' }]).map(
    ({ id }) => new Set(askedFields(free, { methods, method: id, read: () => '' }).map((field) => field.id)),
  );
  const count = (way: ReadonlySet<string>) => names.filter((name) => way.has(name)).length;
  return ways.reduce((best, way) => (count(way) > count(best) ? way : best));
}

function errorIn(value: string, scheme: Sealed['scheme']): string | undefined {
  if (scheme === 'jwe') return COMPACT_JWE.test(value) ? undefined : 'Expected a compact JWE.';
  if (scheme === 'pgp') {
    const sealed = COMPACT_JWE.test(value) || ARMORED.test(value);
    return sealed ? undefined : 'Expected an armored OpenPGP message, or a compact JWE.';
  }
  return value.length > LONGEST_VALUE ? `At most ${LONGEST_VALUE} characters.` : undefined;
}
