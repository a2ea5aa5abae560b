import {
  type Attempt,
  Challenge,
  type Channel,
  ConnectError,
  type Gateway,
  type Provider,
  type ProviderPage,
  type ProviderQuery,
  problem,
  type Returned,
  remediesOf,
  Session,
} from '@linkspan/protocol';
import * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import { connectionIdFor, ownerPrefix } from './connection-id.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Conversations } from './conversations.ts';
import { maskedName } from './masked-name.ts';
import type { Progress } from './progress.ts';
import type { Sealing } from './sealing.ts';
import { questionId } from './turn.ts';

/** Whose gateway it is, and what the session is for. */
export interface GatewayContext {
  readonly userId: string;
  readonly mode: 'create' | 'update';
  /** The one connection that an update may touch. */
  readonly connectionId?: string;
  /** `all` takes every account without asking. */
  readonly accountSelection?: 'ask' | 'all';
  /** What `start` says beside the minimum: application, consent, prefill and so on. */
  readonly session?: Partial<v.InferInput<typeof Session>>;
}

/** What a network does in its own way; the conversations are the same for all. */
export interface World {
  readonly clock: Clock;
  readonly conversations: Conversations;
  readonly progress: Progress;
  readonly sealing: Sealing;
  search(query: ProviderQuery): ProviderPage;
  provider(id: string): Provider | undefined;
  /** The script that these values lead to. */
  scriptFor(channel: Channel, values: Readonly<Record<string, string>>): number;
  /** Whether this request of a connection is to be lost, by its number from 1; a submit is lost after its effect. */
  loses(record: ConversationRecord): boolean;
  /** Whether what a redirect brought back approves it; absent, only the provider's own page decides. */
  approves?(returned: Returned): boolean;
}

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

  function providerOf(id: string | undefined): Provider {
    const provider = id === undefined ? undefined : world.provider(id);
    if (!provider) throw new ConnectError('not_supported', 'There is no such provider.');
    return provider;
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
      return { ...acted, keys: [...acted.keys, key] };
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
      return providerOf(id);
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
        const counted = record?.attempts.includes(attempt.id) ? record : await begun(record, now);
        const requested = { ...counted, requests: counted.requests + 1 };
        lost = world.loses(requested);
        return requested;
      });
      signal.throwIfAborted();
      if (lost) throw new ConnectError('network', 'The answer was lost.');
      yield* conversations.follow(id, attempt, true, signal);

      async function begun(record: ConversationRecord | undefined, now: number) {
        const provider = providerOf(attempt.providerId ?? record?.providerId);
        if (record && record.providerId !== provider.id) throw notFound();
        const channelId = attempt.channelId ?? record?.channelId;
        const channel =
          channelId === undefined
            ? provider.channels[0]
            : provider.channels.find(({ id }) => id === channelId);
        if (!channel || provider.health === 'down') throw new ConnectError('not_supported');
        const asked = { fields: channel.fields, given: record?.given ?? [] };
        const values = await sealing.open(sealed, asked, 'invalid_credentials');
        const username = maskedName(channel, values);
        return progress.begin(
          {
            ...(record ?? blank(id, userId)),
            providerId: provider.id,
            channelId: channel.id,
            attempts: [...(record?.attempts ?? []), attempt.id],
            given: [...new Set([...(record?.given ?? []), ...Object.keys(values)])],
            script: world.scriptFor(channel, values),
            selection: accountSelection,
            requests: 0,
            ...(username !== undefined && { username }),
          },
          now,
        );
      }
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
      return write(connectionId, answer.key, signal, async (record, now) => {
        const step = record.outcome ? undefined : progress.stepOf(record);
        const open = step?.do === 'ask' || step?.do === 'approve';
        if (!open || answer.challengeId !== questionId(record) || answer.version !== record.version) {
          throw new ConnectError('challenge_failed', 'The question is no longer open.');
        }
        const { actionId } = answer;
        if (step.do === 'approve') return progress.answer(record, { actionId, values: {} }, now);
        const asked = v.parse(Challenge, { ...step.question({ record, now }), id: answer.challengeId });
        const action = asked.actions.find(({ id }) => id === actionId);
        const kind = action?.kind ?? (actionId === 'cancel' ? 'cancel' : 'submit');
        if (!action && actionId !== 'submit' && actionId !== 'cancel') {
          throw new ConnectError('challenge_failed', 'The action was not offered.');
        }
        const sealed = answer.sealed ?? { scheme: (await sealing.key()).scheme, values: {} };
        const values = kind === 'submit' ? await sealing.open(sealed, asked, 'challenge_failed') : {};
        return progress.answer(record, { actionId: kind === 'cancel' ? 'cancel' : actionId, values }, now);
      });
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

/** Someone else's connection and none at all are told alike. */
function notFound(): ConnectError {
  return new ConnectError('unknown_outcome', 'There is no such connection.');
}

function blank(id: string, userId: string): Omit<ConversationRecord, 'providerId' | 'channelId' | 'script'> {
  return {
    id,
    userId,
    attempts: [],
    given: [],
    selection: 'ask',
    round: 0,
    step: 0,
    since: 0,
    turn: 0,
    version: 1,
    keys: [],
    requests: 0,
    connected: false,
    revokes: false,
  };
}
