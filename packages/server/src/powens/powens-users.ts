import type { Gateway } from '@linkspan/protocol';
import * as v from 'valibot';
import { oneAtATime } from '../conversation/one-at-a-time.ts';
import type { Owner } from '../store/records.ts';
import type { UserLedger } from '../store/user-ledger.ts';
import { textSealer } from '../token/sealed-text.ts';
import { authCalls, type PowensKeys } from './auth-calls.ts';
import { keepingWhatConnects } from './keeping-what-connects.ts';

export interface PowensUsersOptions extends PowensKeys {
  /** Seals the tokens: LINKSPAN_SECRET. After it changed, tokens are renewed. */
  readonly secret: string;
  readonly ledger: UserLedger;
  /**
   * `permanent` makes a user at once. `temporary` makes one for half an hour and keeps it only when something
   * was connected, so that people who turn back leave nothing behind. Defaults to `permanent`.
   */
  readonly users?: 'permanent' | 'temporary';
  /** The user's number at Powens, where the host has one already. */
  readonly knownUser?: (owner: Owner) => Promise<number | undefined>;
  readonly now?: () => number;
}

/** The host's users at Powens, each with a token that is kept sealed. */
export interface PowensUsers {
  /** A token that is good, made if need be; called with one that was refused, another. */
  token(owner: Owner, refused?: string): Promise<string>;
  /** A code for a page that is to call Powens itself, good for half an hour (seconds in `expiresIn`). */
  code(owner: Owner): Promise<{ readonly code: string; readonly expiresIn: number }>;
  /** Makes a temporary user permanent; of others, nothing. */
  keep(owner: Owner): Promise<void>;
  /** Whether the owner has a user at Powens yet. */
  isKnown(owner: Owner): Promise<boolean>;
  /** The gateway of an owner that keeps them once something is connected, and asks nothing for who is unknown. */
  keeping(owner: Owner, gateway: Gateway): Gateway;
}

const PURPOSE = 'linkspan powens user token';
const CODE_SECONDS = 1800;
const SOON_MS = 60_000;

const KeptUser = v.object({
  id: v.string(),
  token: v.string(),
  /** Of a temporary one: when it ends, in milliseconds since 1970. */
  expires: v.optional(v.number()),
});
type KeptUser = v.InferOutput<typeof KeptUser>;

export function powensUsers(options: PowensUsersOptions): PowensUsers {
  const { secret, ledger, users = 'permanent', knownUser, now = Date.now } = options;
  const calls = authCalls(options);
  const sealer = textSealer(secret, PURPOSE);
  const turns = oneAtATime();

  /** One at a time for each owner: two sessions must not make two users. */
  function inTurn<T>(owner: Owner, act: (key: string) => Promise<T>): Promise<T> {
    const key = keyOf(owner);
    return turns(key, () => act(key));
  }

  const read = async (key: string) => parse(await ledger.get(key));

  async function textOf(key: string, id: string, token: string, expires?: number): Promise<string> {
    const user: KeptUser = {
      id,
      token: await sealer.seal(token, key),
      ...(expires !== undefined && { expires }),
    };
    return JSON.stringify(user);
  }

  /** Durable before anybody gets it: a user whose token is lost would have to be made again. */
  async function keep(key: string, id: string, token: string): Promise<string> {
    await ledger.set(key, await textOf(key, id, token));
    return token;
  }

  async function goodToken(owner: Owner, key: string, refused?: string): Promise<string> {
    const before = await ledger.get(key);
    const user = parse(before);
    const isOver = user?.expires !== undefined && user.expires - SOON_MS < now();
    const token = user && !isOver ? await sealer.open(user.token, key) : undefined;
    if (token !== undefined && token !== refused) return token;
    const id = user?.id ?? (await knownUser?.(owner))?.toString();
    const renewed = id === undefined ? undefined : await calls.renew(id);
    if (id !== undefined && renewed !== undefined) return keep(key, id, renewed);
    const made = await calls.init(users === 'temporary');
    const expires = made.expires_in == null ? undefined : now() + made.expires_in * 1000;
    const text = await textOf(key, made.id_user, made.auth_token, expires);
    if ((await ledger.replace(key, before, text)) === text) return made.auth_token;
    // Another process made one meanwhile, who stands. Ours may stay if it cannot be ended: nothing is connected there.
    await calls.remove(made.auth_token).catch(() => undefined);
    return goodToken(owner, key, refused);
  }

  const self: PowensUsers = {
    token: (owner, refused) => inTurn(owner, (key) => goodToken(owner, key, refused)),
    async code(owner) {
      const { code, expires_in } = await calls.code(await self.token(owner));
      return { code, expiresIn: expires_in ?? CODE_SECONDS };
    },
    keep: (owner) =>
      inTurn(owner, async (key) => {
        const user = await read(key);
        const token = user?.expires === undefined ? undefined : await sealer.open(user.token, key);
        if (user && token !== undefined) await keep(key, user.id, await calls.exchange(token));
      }),
    isKnown: async (owner) =>
      (await ledger.get(keyOf(owner))) !== undefined || (await knownUser?.(owner)) !== undefined,
    keeping: (owner, gateway) =>
      keepingWhatConnects(gateway, {
        isKnown: () => self.isKnown(owner),
        keep: () => self.keep(owner),
      }),
  };
  return self;
}

function parse(text: string | undefined): KeptUser | undefined {
  return text === undefined ? undefined : v.parse(KeptUser, JSON.parse(text));
}

function keyOf({ applicationId, userId }: Owner): string {
  return `powens-user/${JSON.stringify([applicationId, userId])}`;
}
