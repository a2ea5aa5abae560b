import * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import { keyedLock } from '../conversation/keyed-lock.ts';
import type { Ledger } from '../conversation/ledger.ts';
import { digest, newSecret } from '../secret.ts';
import { settleUser } from './progress.ts';
import { UserRecord } from './user-record.ts';

/** What a token opens: a user, or the making of users. */
const TokenRecord = v.object({
  kind: v.picklist(['client', 'access', 'refresh']),
  user: v.optional(v.string()),
  expires: v.number(),
});
export type TokenRecord = v.InferOutput<typeof TokenRecord>;

/** A visit to a bank's page that has begun, or the code that it brought. */
const Visit = v.object({
  user: v.string(),
  provider: v.string(),
  definition: v.string(),
  connection: v.optional(v.string()),
  redirectUri: v.string(),
  /** The application makes the connection itself, with the bank's code. */
  clientRedirect: v.boolean(),
  state: v.optional(v.string()),
  /** What was decided at the bank. */
  persona: v.optional(v.string()),
  expires: v.number(),
});
export type Visit = v.InferOutput<typeof Visit>;

/** A session of Linxo's widget, and the connection that is worked on there. */
const WidgetRecord = v.object({
  user: v.string(),
  connection: v.optional(v.string()),
  /** Something was done there: what is shown next is what the connection wants. */
  worked: v.optional(v.boolean(), false),
  expires: v.number(),
});
export type WidgetRecord = v.InferOutput<typeof WidgetRecord>;

/** What the emulated service remembers, each user a record of their own. */
export interface Book {
  /** The user as they stand now. */
  user(id: string): Promise<UserRecord | undefined>;
  userByEmail(email: string): Promise<UserRecord | undefined>;
  /** Replaces a user by what `change` makes of them (undefined deletes), one change at a time. */
  change(
    id: string,
    change: (user: UserRecord, now: number) => UserRecord | undefined,
  ): Promise<UserRecord | undefined>;
  /** Undefined when somebody has the address. */
  newUser(email: string, password: string): Promise<UserRecord | undefined>;
  /** A number that nothing else has. */
  nextId(): Promise<string>;
  /** Keeps a secret's digest and what it opens; gives the secret. */
  issue(token: TokenRecord): Promise<string>;
  open(secret: string): Promise<TokenRecord | undefined>;
  begin(visit: Visit): Promise<string>;
  visit(secret: string): Promise<Visit | undefined>;
  endVisit(secret: string): Promise<void>;
  beginWidget(widget: WidgetRecord): Promise<string>;
  widget(secret: string): Promise<WidgetRecord | undefined>;
  keepWidget(secret: string, widget: WidgetRecord): Promise<void>;
}

/** Above the connections of the documents. */
const FIRST_ID = 20_001;

export function book(ledger: Ledger, clock: Clock, pace: number): Book {
  const lock = keyedLock();

  async function load<S extends v.GenericSchema>(schema: S, key: string) {
    const json = await ledger.get(key);
    return json === undefined ? undefined : v.parse(schema, JSON.parse(json));
  }
  const keep = (key: string, value: unknown) => ledger.set(key, JSON.stringify(value));
  const userKey = (id: string) => `linxo/user/${id}`;
  const emailKey = (email: string) => `linxo/email/${email.toLowerCase()}`;

  function nextId(): Promise<string> {
    return lock('ids', async () => {
      const id = (await load(v.number(), 'linxo/next-id')) ?? FIRST_ID;
      await keep('linxo/next-id', id + 1);
      return String(id);
    });
  }

  function change(id: string, make: (user: UserRecord, now: number) => UserRecord | undefined) {
    return lock(userKey(id), async () => {
      const stored = await load(UserRecord, userKey(id));
      if (!stored) return undefined;
      const now = clock.now();
      const made = make(settleUser(stored, now, pace), now);
      const changed = made && settleUser(made, now, pace);
      if (changed) {
        await keep(userKey(id), changed);
      } else {
        await ledger.delete(userKey(id));
        await ledger.delete(emailKey(stored.email));
      }
      return changed;
    });
  }

  async function issued(prefix: string, value: object): Promise<string> {
    const secret = newSecret();
    await keep(`linxo/${prefix}/${await digest(secret)}`, value);
    return secret;
  }

  return {
    user: (id) => change(id, (user) => user),
    async userByEmail(email) {
      const id = await load(v.string(), emailKey(email));
      return id === undefined ? undefined : change(id, (user) => user);
    },
    change,
    newUser(email, password) {
      return lock(emailKey(email), async () => {
        if ((await ledger.get(emailKey(email))) !== undefined) return undefined;
        const user: UserRecord = {
          id: await nextId(),
          email,
          password: await digest(password),
          created: clock.now(),
          connections: [],
          events: [],
          forgotten: 0,
          nextEvent: 14,
          queues: [],
          keys: [],
        };
        await keep(userKey(user.id), user);
        await keep(emailKey(email), user.id);
        return user;
      });
    },
    nextId,
    issue: (token) => issued('token', token),
    async open(secret) {
      const token = await load(TokenRecord, `linxo/token/${await digest(secret)}`);
      return token && clock.now() < token.expires ? token : undefined;
    },
    begin: (visit) => issued('visit', visit),
    async visit(secret) {
      const found = await load(Visit, `linxo/visit/${await digest(secret)}`);
      return found && clock.now() < found.expires ? found : undefined;
    },
    async endVisit(secret) {
      await ledger.delete(`linxo/visit/${await digest(secret)}`);
    },
    beginWidget: (widget) => issued('widget', widget),
    async widget(secret) {
      const found = await load(WidgetRecord, `linxo/widget/${await digest(secret)}`);
      return found && clock.now() < found.expires ? found : undefined;
    },
    keepWidget: async (secret, widget) => keep(`linxo/widget/${await digest(secret)}`, widget),
  };
}
