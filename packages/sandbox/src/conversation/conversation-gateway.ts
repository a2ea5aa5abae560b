import { type Attempt, ConnectError, type Gateway, problem, remediesOf, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import { beginAttempt, blank, notFound } from './begin-attempt.ts';
import { connectionIdFor, ownerPrefix } from './connection-id.ts';
import type { ConversationRecord } from './conversation-record.ts';
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
      const id = known ?? (await connectionIdFor(userId, attempt.id));
      let lost = false;
      await conversations.change(id, async (record, now) => {
        if (record ? record.userId !== userId : known !== undefined) throw notFound();
        const counted = record?.attempts.includes(attempt.id)
          ? record
          : await beginAttempt(
              world,
              record ?? blank(id, userId),
              { attempt, sealed, selection: accountSelection },
              now,
            );
        const requested = { ...counted, requests: counted.requests + 1 };
        lost = world.loses(requested);
        return requested;
      });
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
      return write(connectionId, answer.key, signal, (record, now) =>
        takeAnswer({ progress, sealing }, record, answer, now),
      );
    },

    retry(connectionId, key, signal) {
      return write(connectionId, key, signal, async (record, now) => {
        if (record.outcome?.kind !== 'failed') return record;
        const { problem: reason } = record.outcome;
        const remedies = remediesOf(reason);
        if (!remedies.includes('retry') && !remedies.includes('wait')) throw new ConnectError(reason);
        return progress.begin(record, now);
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

    async disconnect(connectionId, signal) {
      signal.throwIfAborted();
      await conversations.change(connectionId, async (record) =>
        record?.userId === userId && (only === undefined || connectionId === only) ? undefined : record,
      );
      signal.throwIfAborted();
    },
  } satisfies Gateway;

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
    return undefined;
  }
}
