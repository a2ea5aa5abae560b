import {
  type Account,
  type Attempt,
  ConnectError,
  type Gateway,
  problem,
  remediesOf,
  Session,
} from '@linkspan/protocol';
import * as v from 'valibot';
import { beginAttempt, blank, notFound, readCredentials, type Typed } from './begin-attempt.ts';
import { connectionIdFor, ownerPrefix } from './connection-id.ts';
import type { ConversationRecord } from './conversation-record.ts';
import { afterReturning, hasCome, isMending, withReturning } from './known-login.ts';
import { takeAnswer } from './take-answer.ts';
import type { GatewayContext, World } from './world.ts';

/** A key comes again within moments, or not at all. */
const MOST_KEYS = 100;
const SESSION_MS = 2 * 60 * 60 * 1000;

/** A gateway over scripted conversations, for one user. */
export function conversationGateway(world: World, context: GatewayContext) {
  const { clock, conversations, progress, sealing } = world;
  const { userId, mode, accountSelection = 'ask' } = context;
  const only = mode === 'update' ? context.connectionId : undefined;

  /** The connection that the attempt names, if it may; the update's own when it names none. */
  function named(attempt: Attempt): string | undefined {
    if (only !== undefined && (attempt.connectionId ?? only) !== only) throw notFound();
    return attempt.connectionId ?? only;
  }

  /** One write to a connection of this user, with the effect of once for each key. */
  async function write(
    connectionId: string,
    key: string,
    signal: AbortSignal,
    act: (record: ConversationRecord, now: number) => Promise<ConversationRecord>,
  ): Promise<void> {
    signal.throwIfAborted();
    if (only !== undefined && connectionId !== only) throw notFound();
    let lost = false;
    await conversations.change(connectionId, async (record, now) => {
      if (record?.userId !== userId) throw notFound();
      const counted = { ...record, requests: record.requests + 1 };
      lost = world.loses(counted);
      if (lost || record.keys.includes(key)) return counted;
      const acted = await act(counted, now);
      return { ...acted, keys: [...acted.keys, key].slice(-MOST_KEYS) };
    });
    signal.throwIfAborted();
    if (lost) throw new ConnectError('network', 'The request was lost.');
  }

  return {
    async start(signal) {
      signal.throwIfAborted();
      const connection = only === undefined ? undefined : await conversations.read(only);
      if (only !== undefined && connection?.userId !== userId) throw new ConnectError('session_invalid');
      return v.parse(Session, {
        id: `sandbox-${mode}`,
        mode,
        application: { name: 'Sandbox' },
        accountSelection,
        expiresAt: clock.now() + SESSION_MS,
        ...(connection && { connection: conversations.connectionOf(connection) }),
        ...context.session,
      });
    },

    async searchProviders(query, signal) {
      signal.throwIfAborted();
      return world.search(query);
    },

    async provider(id, signal) {
      signal.throwIfAborted();
      const provider = world.provider(id);
      if (!provider) throw new ConnectError('not_supported', 'There is no such provider.');
      return provider;
    },

    async sealingKey(_channelId, signal) {
      signal.throwIfAborted();
      return sealing.key();
    },

    async *submit(attempt, sealed, signal) {
      signal.throwIfAborted();
      const known = named(attempt);
      const found = await find(attempt, undefined);
      if (!found && known !== undefined) throw notFound();
      const typed = hasCome(found, attempt.id)
        ? undefined
        : await readCredentials(world, userId, found, { attempt, sealed, selection: accountSelection });
      const { id, lost } = await conversations.inTurn(userId, () => take(attempt, typed));
      signal.throwIfAborted();
      if (lost) throw new ConnectError('network', 'The answer was lost.');
      yield* conversations.follow(id, attempt, true, signal);
    },

    async *resume(attempt, returned, signal) {
      signal.throwIfAborted();
      const found = await find(attempt, returned?.state);
      signal.throwIfAborted();
      if (!found) {
        yield { kind: 'failed', seq: attempt.seq + 1, problem: problem('unknown_outcome') };
        return;
      }
      let lost = false;
      await conversations.change(found.id, async (record, now) => {
        if (!record) return undefined;
        const counted = { ...record, requests: record.requests + 1 };
        lost = world.loses(counted);
        if (lost || !returned || !world.approves || record.outcome || !record.redirectState) return counted;
        return progress.decide(counted, world.approves(returned), now);
      });
      if (lost) throw new ConnectError('network', 'The request was lost.');
      yield* conversations.follow(found.id, attempt, attempt.connectionId === undefined, signal);
    },

    answer(connectionId, answer, signal) {
      return write(
        connectionId,
        answer.key,
        signal,
        async (record, now) =>
          afterReturning(world, record, answer, now) ??
          takeAnswer({ progress, sealing }, record, answer, now),
      );
    },

    retry(connectionId, key, signal) {
      return conversations.inTurn(userId, async () => {
        const known = await conversations.read(connectionId);
        const other = await otherOf(connectionId, known?.login);
        const script = known && (await world.scriptAgain?.(known));
        await write(connectionId, key, signal, async (record, now) => {
          if (record.outcome?.kind !== 'failed') return record;
          const { problem: reason } = record.outcome;
          const remedies = remediesOf(reason);
          if (!remedies.includes('retry') && !remedies.includes('wait')) throw new ConnectError(reason);
          if (other) throw new ConnectError('already_connected');
          return progress.begin({ ...record, ...(script !== undefined && { script }) }, now);
        });
      });
    },

    chooseAccounts(connectionId, choice, signal) {
      return write(connectionId, choice.key, signal, async (record, now) => {
        if (record.outcome || progress.stepOf(record)?.do !== 'accounts') {
          throw new ConnectError('challenge_failed', 'No choice of accounts is open.');
        }
        return progress.choose(record, choice, now);
      });
    },

    async connections(signal) {
      signal.throwIfAborted();
      const records = await conversations.list(await ownerPrefix(userId));
      signal.throwIfAborted();
      return records
        .filter((record) => record.userId === userId && record.connected)
        .map((record) => conversations.connectionOf(record));
    },

    async sharedAccounts(connectionId, signal) {
      signal.throwIfAborted();
      const record = await conversations.read(connectionId);
      signal.throwIfAborted();
      if (record?.userId !== userId || (only !== undefined && connectionId !== only)) throw notFound();
      return sharedIn(record);
    },

    shareAccounts(connectionId, choice, signal) {
      return write(connectionId, choice.key, signal, async (record) => {
        const before = sharedIn(record);
        if (choice.chosen.some((id) => !before.some((account) => account.id === id && account.eligible)))
          throw new ConnectError('no_accounts', 'This account was not offered.');
        const accounts = before
          .filter(({ id, shared }) => choice.chosen.includes(id) || (shared && !choice.refused.includes(id)))
          .map(({ shared: _, ...account }) => account);
        if (accounts.length === 0) throw new ConnectError('no_accounts', 'No account would be shared.');
        return { ...record, accounts };
      });
    },

    ...(world.availability && {
      async availability(providerId: string, signal: AbortSignal) {
        signal.throwIfAborted();
        if (!world.provider(providerId))
          throw new ConnectError('not_supported', 'There is no such provider.');
        return world.availability?.(providerId) ?? 'unknown';
      },
    }),

    async disconnect(connectionId, signal) {
      signal.throwIfAborted();
      await conversations.change(connectionId, async (record) =>
        record?.userId === userId && (only === undefined || connectionId === only) ? undefined : record,
      );
      signal.throwIfAborted();
    },
  } satisfies Gateway;

  /** Where the attempt's conversation is, once its credentials have been taken there. */
  async function take(
    attempt: Attempt,
    read: Typed | undefined,
  ): Promise<{ readonly id: string; readonly lost: boolean }> {
    const found = await find(attempt, undefined);
    // The same attempt, sent twice at once, has come meanwhile.
    const typed = hasCome(found, attempt.id) ? undefined : read;
    const other = typed && (await otherOf(found?.id, typed.login));
    if (other && only !== undefined) {
      throw new ConnectError(problem('already_connected', { remedies: ['edit'] }));
    }
    const again = typed && (other ?? (found && comesBackTo(found, attempt, typed) ? found : undefined));
    const isElse = typed && !again && found && isElsewhere(found, typed);
    const id = again?.id ?? (isElse ? undefined : found?.id) ?? (await connectionIdFor(userId, attempt.id));
    let lost = false;
    await conversations.change(id, async (record, now) => {
      const taken =
        typed === undefined || hasCome(record, attempt.id)
          ? record
          : record && again
            ? withReturning(record, typed)
            : beginAttempt(world, record ?? blank(id, userId), typed, now);
      const requested = taken && { ...taken, requests: taken.requests + 1 };
      lost = requested !== undefined && world.loses(requested);
      return requested;
    });
    return { id, lost };
  }

  /** Whether somebody who is here to connect brings the sign-in of a connection that is there, through its channel. */
  function comesBackTo(record: ConversationRecord, attempt: Attempt, { login, channelId }: Typed): boolean {
    const isThere = only === undefined && record.connected && record.channelId === channelId;
    return isThere && login !== undefined && login === record.login && !isMending(record, attempt);
  }

  /** Whether credentials would make another sign-in of a connection that is there, and one is here to connect. */
  function isElsewhere(record: ConversationRecord, { login, channelId }: Typed): boolean {
    const isThere = only === undefined && record.connected && record.channelId === channelId;
    return isThere && login !== undefined && login !== record.login;
  }

  /**
   * The user's other connection of a sign-in. One that is still being tried is no connection yet: whoever comes
   * last has the sign-in, so that two that are tried at once cannot both become one.
   */
  async function otherOf(
    id: string | undefined,
    login: string | undefined,
  ): Promise<ConversationRecord | undefined> {
    if (login === undefined) return undefined;
    const records = await conversations.list(await ownerPrefix(userId));
    const others = records.filter((each) => each.userId === userId && each.login === login && each.id !== id);
    const connected = others.find((each) => each.connected);
    if (connected) return connected;
    for (const { id: tried } of others.filter(({ outcome }) => !outcome)) {
      await conversations.change(tried, async (record) => record && progress.giveUp(record));
    }
    return undefined;
  }

  async function find(attempt: Attempt, state: string | undefined): Promise<ConversationRecord | undefined> {
    if (only !== undefined && (attempt.connectionId ?? only) !== only) return undefined;
    const ids = [
      attempt.connectionId ?? only ?? (await connectionIdFor(userId, attempt.id)),
      ...(state === undefined || only !== undefined ? [] : [state.slice(0, state.indexOf('.'))]),
    ];
    for (const id of ids) {
      const record = await conversations.read(id);
      if (record?.userId === userId) return record;
    }
    if (attempt.connectionId !== undefined || only !== undefined) return undefined;
    const records = await conversations.list(await ownerPrefix(userId));
    return records.find((record) => record.userId === userId && hasCome(record, attempt.id));
  }
}

function sharedIn({ accounts = [], found = accounts }: ConversationRecord): readonly Account[] {
  return found.map((account) => ({ ...account, shared: accounts.some(({ id }) => id === account.id) }));
}
