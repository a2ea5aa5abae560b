import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import { oneAtATime } from '../conversation/one-at-a-time.ts';
import { sha256 } from '../http/idempotent.ts';
import type { Owner } from '../store/records.ts';
import type { UserLedger } from '../store/user-ledger.ts';
import { textSealer } from '../token/sealed-text.ts';
import { authCalls, type LinxoKeys, type Tokens } from './auth-calls.ts';

export interface LinxoUsersOptions extends LinxoKeys {
  /** Seals the users' passwords and tokens: LINKSPAN_SECRET. After it changed, users are made anew. */
  readonly secret: string;
  readonly ledger: UserLedger;
  /** The address that a user is made with; it names them to Linxo, and nothing is sent there. */
  readonly emailOf?: (owner: Owner) => Promise<string>;
  readonly now?: () => number;
}

/** The host's users at Linxo, each with a password and tokens that are kept sealed. */
export interface LinxoUsers {
  /** An access token that is good, its user made if need be; called with one that was refused, another. */
  token(owner: Owner, refused?: string): Promise<string>;
  /** The refresh token that came with it, for what Linxo goes on with by itself. */
  refreshToken(owner: Owner): Promise<string | undefined>;
}

const PURPOSE = 'linkspan linxo user';
const SOON_MS = 60_000;
/** Where Linxo does not say how long a token is good. */
const DEFAULT_SECONDS = 1800;

const KeptUser = v.object({
  email: v.string(),
  /** Sealed, all three. */
  password: v.string(),
  access: v.optional(v.string()),
  refresh: v.optional(v.string()),
  /** When the access token ends, in milliseconds since 1970. */
  expires: v.optional(v.number(), 0),
});
type KeptUser = v.InferOutput<typeof KeptUser>;

export function linxoUsers(options: LinxoUsersOptions): LinxoUsers {
  const { secret, ledger, now = Date.now, emailOf = addressOf } = options;
  const calls = authCalls(options);
  const sealer = textSealer(secret, PURPOSE);
  const turns = oneAtATime();

  const read = async (key: string) => parse(await ledger.get(key));

  const open = (sealed: string | undefined, key: string) =>
    sealed === undefined ? Promise.resolve(undefined) : sealer.open(sealed, key);

  async function keep(key: string, user: KeptUser, tokens: Tokens): Promise<string> {
    const { access_token: access, refresh_token: refresh, expires_in: seconds } = tokens;
    const kept: KeptUser = {
      ...user,
      access: await sealer.seal(access, key),
      ...(refresh && { refresh: await sealer.seal(refresh, key) }),
      expires: now() + (seconds ?? DEFAULT_SECONDS) * 1000,
    };
    await ledger.set(key, JSON.stringify(kept));
    return access;
  }

  async function goodToken(owner: Owner, key: string, refused?: string): Promise<string> {
    const text = await ledger.get(key);
    const user = parse(text);
    const password = await open(user?.password, key);
    if (!user || password === undefined) return makeUser(owner, key, text);
    const access = user.expires - SOON_MS > now() ? await open(user.access, key) : undefined;
    if (access !== undefined && access !== refused) return access;
    const refresh = await open(user.refresh, key);
    const tokens =
      (refresh === undefined ? undefined : await calls.byRefresh(refresh)) ??
      (await calls.byPassword(user.email, password));
    return tokens ? keep(key, user, tokens) : makeUser(owner, key, text);
  }

  /** The password is durable before it is used: a user whose password is lost could not be reached any more. */
  async function makeUser(owner: Owner, key: string, before: string | undefined): Promise<string> {
    // A service that knows nobody just now does not know us either: the user of before is not given up for that.
    const bearer = await calls.byKeys();
    const known = parse(before);
    const user: KeptUser = {
      email: known ? again(known.email) : await emailOf(owner),
      password: await sealer.seal(newPassword(), key),
      expires: 0,
    };
    // Another process may do the same: both then make the one user that stands, who is made once.
    const stands = parse(await ledger.replace(key, before, JSON.stringify(user))) ?? user;
    const password = await open(stands.password, key);
    if (password !== undefined) await calls.create(stands.email, password, bearer);
    const tokens = password === undefined ? undefined : await calls.byPassword(stands.email, password);
    if (!tokens)
      throw new ConnectError(
        'internal',
        'Linxo has a user of this address whose password is not known here: keep the ledger, or give `emailOf`.',
      );
    return keep(key, stands, tokens);
  }

  return {
    token(owner, refused) {
      const key = keyOf(owner);
      return turns(key, () => goodToken(owner, key, refused));
    },
    async refreshToken(owner) {
      const key = keyOf(owner);
      return open((await read(key))?.refresh, key);
    },
  };
}

function parse(text: string | undefined): KeptUser | undefined {
  return text === undefined ? undefined : v.parse(KeptUser, JSON.parse(text));
}

/** Another address for a user that Linxo has forgotten, or whose password does not open any more. */
function again(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  const [base = '', count = '1'] = name.split('+');
  return `${base}+${Number(count) + 1}@${domain}`;
}

/** Says nothing of the person; `.invalid` is a domain that nobody has (RFC 2606). */
async function addressOf(owner: Owner): Promise<string> {
  const name = (await sha256(keyOf(owner))).replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  return `${name.slice(0, 32)}@linkspan.invalid`;
}

function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `Aa1!${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function keyOf({ applicationId, userId }: Owner): string {
  return `linxo-user/${JSON.stringify([applicationId, userId])}`;
}
