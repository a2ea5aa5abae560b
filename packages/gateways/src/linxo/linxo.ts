import { type Attempt, ConnectError, type Gateway, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import { numbered } from '../numbered.ts';
import { orAborted } from '../or-aborted.ts';
import { once } from '../write-desk.ts';
import { consentsOf, readAccounts } from './accounts.ts';
import { answerQuestion } from './answer.ts';
import { attentionOf } from './attention.ts';
import { readChannelId } from './channel-id.ts';
import { Refusal } from './client.ts';
import { channelIdNow, connectionView } from './connection-view.ts';
import { connectionGone, ownConnections, readConnection } from './connections.ts';
import type { Desk } from './desk.ts';
import { giveConsents } from './follow.ts';
import { availabilityOf, providerOf } from './provider.ts';
import { readProviders } from './provider-list.ts';
import { resumeAttempt } from './resume-attempt.ts';
import { sealingKeyFor } from './sealing.ts';
import { type LinxoContext, type LinxoOptions, type LinxoSession, linxoContexts } from './service.ts';
import { submitAttempt } from './submit-attempt.ts';
import { synchronise } from './synchronise.ts';
import { readProvider, targetOf } from './target.ts';
import type { Connection } from './wire.ts';

const SESSION_MS = 2 * 60 * 60_000;

/** Makes the gateways of a service, one a session; they share what must not be forgotten between two requests. */
export function linxoService(options: LinxoOptions): (session: LinxoSession) => Gateway {
  if (!URL.canParse(options.redirectUri)) throw new Error('linxoService: `redirectUri` is no address.');
  const contextOf = linxoContexts({ ...options, url: options.url.replace(/\/$/, '') });
  return (session) => gatewayOf(contextOf(session));
}

/**
 * Linxo's Accounts API 2.1 as a gateway, for one user: "Full API integration" of developers.linxo.com, which Linxo
 * opens to existing projects with a PSD2 agreement of their own. It runs on a server only.
 */
export function linxo(options: LinxoOptions & LinxoSession): Gateway {
  return linxoService(options)(options);
}

function gatewayOf(context: LinxoContext): Gateway {
  const { client, memory, nameOf, now, options, session } = context;
  const only = session.mode === 'update' ? session.connectionId : undefined;
  const opening = session.openingId ?? crypto.randomUUID();

  /** An update reaches its own connection and no other. */
  function reach(connectionId: string | undefined): string | undefined {
    if (only !== undefined && (connectionId ?? only) !== only) throw connectionGone();
    return connectionId ?? only;
  }

  function own(attempt: Attempt): Attempt {
    const connectionId = reach(attempt.connectionId);
    return connectionId === undefined ? attempt : { ...attempt, connectionId };
  }

  /** One write to a connection, with the effect of once for each key; it goes on when its caller leaves. */
  async function write(
    connectionId: string,
    key: string,
    signal: AbortSignal,
    act: (desk: Desk) => Promise<void>,
  ): Promise<void> {
    signal.throwIfAborted();
    const desk = context.desk(reach(connectionId) ?? connectionId);
    await orAborted(
      once(desk, key, () => act(desk)),
      signal,
    );
  }

  async function shared(connection: Connection, signal: AbortSignal) {
    const found = await readAccounts(client, connection.id, undefined, signal);
    return connectionView(connection, found.shared, channelIdNow(context, connection));
  }

  return {
    async start(signal) {
      const connection = only === undefined ? undefined : await readConnection(context, only, signal);
      if (only !== undefined && !connection) throw new ConnectError('session_invalid');
      if (only === undefined) await client.read(v.unknown(), '/users/me', signal);
      return v.parse(Session, {
        id: opening,
        mode: session.mode ?? 'create',
        application: { name: 'Linxo' },
        searchBy: 'name',
        channels: { pick: 'choose', ...session.channels },
        accountSelection: session.accountSelection ?? 'ask',
        expiresAt: now() + SESSION_MS,
        ...(connection && { connection: await shared(connection, signal) }),
        ...session.session,
      });
    },

    async searchProviders(query, signal) {
      signal.throwIfAborted();
      let list = memory.lists.get(opening);
      if (!list) {
        // Not ended by the search that began it: the next keystroke needs it too.
        list = readProviders(client, options.filter ?? {}, new AbortController().signal);
        memory.lists.set(opening, list);
        list.catch(() => memory.lists.delete(opening));
      }
      return (await orAborted(list, signal)).search(query);
    },

    async provider(id, signal) {
      const provider = await readProvider(context, id, signal);
      const connection = only === undefined ? undefined : await readConnection(context, only, signal);
      const held = connection?.channels?.flatMap(({ credentials }) => credentials ?? []) ?? [];
      return providerOf(provider, options, new Map(held.map((each) => [each.id, each.masked_value ?? ''])));
    },

    async sealingKey(channelId, signal, use) {
      signal.throwIfAborted();
      const { definition, isHosted } = await targetOf(context, { channelId }, signal);
      if (use === 'answer') {
        const asked = memory.encrypted.get(nameOf(`asked/${readChannelId(channelId)?.definition}`));
        return sealingKeyFor(context, asked ?? [], signal);
      }
      // What is done at the bank's own site asks nothing here.
      if (isHosted || definition.mode === 'REDIRECT') return { scheme: 'none' };
      const fields = (definition.credentials ?? []).filter(({ encrypt }) => encrypt).map(({ id }) => id);
      return sealingKeyFor(context, fields, signal);
    },

    async *submit(attempt, sealed, signal) {
      signal.throwIfAborted();
      yield* numbered(attempt, submitAttempt(context, own(attempt), sealed, signal));
    },
    async *resume(attempt, returned, signal) {
      signal.throwIfAborted();
      yield* numbered(attempt, resumeAttempt(context, own(attempt), returned, signal));
    },

    answer(connectionId, answer, signal) {
      return write(connectionId, answer.key, signal, (desk) =>
        answerQuestion(context, connectionId, desk, answer),
      );
    },
    retry(connectionId, key, signal) {
      return write(connectionId, key, signal, (desk) => synchronise(context, connectionId, desk));
    },
    chooseAccounts(connectionId, choice, signal) {
      return write(connectionId, choice.key, signal, async (desk) => {
        const { signal: never } = new AbortController();
        const connection = await readConnection(context, connectionId, never);
        if (!connection) throw connectionGone();
        const found = await readAccounts(client, connectionId, session.channels?.accountTypes, never);
        await giveConsents(context, connection, desk, consentsOf(found, choice), never);
        // Who decides later is not asked again today.
        for (const { id } of found.pending) desk.decided.add(id);
      });
    },

    async connections(signal) {
      const all = await ownConnections(context, signal);
      const seen = all.filter(({ id }) => only === undefined || id === only);
      return Promise.all(seen.map((each) => shared(each, signal)));
    },
    attention: (signal) => attentionOf(context, only, signal),
    async availability(providerId, signal) {
      return availabilityOf(await readProvider(context, providerId, signal));
    },
    async disconnect(connectionId, signal) {
      signal.throwIfAborted();
      if (only !== undefined && connectionId !== only) return;
      if (!(await readConnection(context, connectionId, signal))) return;
      try {
        await client.write('DELETE', `/connections/${connectionId}`, undefined, signal);
      } catch (error) {
        if (!(error instanceof Refusal && error.status === 404)) throw error;
      }
    },
  } satisfies Gateway;
}
