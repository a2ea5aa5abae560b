import * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import { keyedLock } from '../conversation/keyed-lock.ts';
import type { Ledger } from '../conversation/ledger.ts';
import { digest, newSecret } from '../secret.ts';
import { settleConnection } from './source-progress.ts';
import { UserRecord } from './user-record.ts';

/** What a token or code opens. Codes end sooner, and one of access `single` after its first use. */
const TokenRecord = v.object({
  user: v.number(),
  kind: v.picklist(['token', 'code']),
  single: v.optional(v.boolean()),
  expires: v.optional(v.number()),
});
export type TokenRecord = v.InferOutput<typeof TokenRecord>;

/** A visit to the bank's page that has begun: what is connected there, and where it leads back to. */
const Authorization = v.object({
  user: v.number(),
  connector: v.string(),
  connection: v.optional(v.number()),
  source: v.string(),
  redirectUri: v.string(),
  state: v.optional(v.string()),
  expires: v.number(),
});
export type Authorization = v.InferOutput<typeof Authorization>;

/** What the emulated domain remembers, each user a record of their own. */
export interface Book {
  /** The user as they stand now. */
  user(id: number): Promise<UserRecord | undefined>;
  /** Replaces a user by what `change` makes of them (undefined deletes), one change at a time. */
  change(
    id: number,
    change: (user: UserRecord, now: number) => UserRecord | undefined,
  ): Promise<UserRecord | undefined>;
  newUser(temporary: boolean): Promise<UserRecord>;
  /** A number that nothing else has. */
  nextId(): Promise<number>;
  /** Keeps a secret's digest and what it opens; gives the secret. */
  issue(token: TokenRecord): Promise<string>;
  /** What a secret opens, if anything; using it up when it is good once and `use` is set. */
  open(secret: string, use?: boolean): Promise<TokenRecord | undefined>;
  revoke(secret: string): Promise<void>;
  authorize(authorization: Authorization): Promise<string>;
  authorization(secret: string): Promise<Authorization | undefined>;
  changeAuthorization(secret: string, change: Pick<Authorization, 'connection'>): Promise<void>;
  endAuthorization(secret: string): Promise<void>;
}

const FIRST_ID = 123;

export function book(ledger: Ledger, clock: Clock, pace: number): Book {
  const lock = keyedLock();

  async function load<S extends v.GenericSchema>(schema: S, key: string) {
    const json = await ledger.get(key);
    return json === undefined ? undefined : v.parse(schema, JSON.parse(json));
  }
  const keep = (key: string, value: object) => ledger.set(key, JSON.stringify(value));

  function nextId(): Promise<number> {
    return lock('ids', async () => {
      const id = (await load(v.number(), 'powens/next-id')) ?? FIRST_ID;
      await ledger.set('powens/next-id', String(id + 1));
      return id;
    });
  }

  function change(id: number, make: (user: UserRecord, now: number) => UserRecord | undefined) {
    const key = `powens/user/${id}`;
    return lock(key, async () => {
      const stored = await load(UserRecord, key);
      if (!stored) return undefined;
      const now = clock.now();
      const settle = (user: UserRecord): UserRecord => ({
        ...user,
        connections: user.connections.flatMap((each) => settleConnection(each, now, pace) ?? []),
      });
      const made = make(settle(stored), now);
      const changed = made && settle(made);
      if (changed) await keep(key, changed);
      else await ledger.delete(key);
      return changed;
    });
  }

  async function open(secret: string, use = false): Promise<TokenRecord | undefined> {
    const key = `powens/token/${await digest(secret)}`;
    const token = await load(TokenRecord, key);
    if (!token || (token.expires !== undefined && clock.now() >= token.expires)) return undefined;
    if (use && token.single) await ledger.delete(key);
    return token;
  }

  return {
    user: (id) => change(id, (user) => user),
    change,
    async newUser(temporary) {
      const user = { id: await nextId(), created: clock.now(), temporary, connections: [] };
      await keep(`powens/user/${user.id}`, user);
      return user;
    },
    nextId,
    async issue(token) {
      const secret = newSecret();
      await keep(`powens/token/${await digest(secret)}`, token);
      return secret;
    },
    open,
    async revoke(secret) {
      await ledger.delete(`powens/token/${await digest(secret)}`);
    },
    async authorize(authorization) {
      const secret = newSecret();
      await keep(`powens/authorization/${await digest(secret)}`, authorization);
      return secret;
    },
    async authorization(secret) {
      const found = await load(Authorization, `powens/authorization/${await digest(secret)}`);
      return found && clock.now() < found.expires ? found : undefined;
    },
    async changeAuthorization(secret, change) {
      const key = `powens/authorization/${await digest(secret)}`;
      const known = await load(Authorization, key);
      if (known) await keep(key, { ...known, ...change });
    },
    async endAuthorization(secret) {
      await ledger.delete(`powens/authorization/${await digest(secret)}`);
    },
  };
}
