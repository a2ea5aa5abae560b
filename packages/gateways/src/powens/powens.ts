import { type AccountChoice, type Gateway, Session } from '@linkspan/protocol';
import * as v from 'valibot';
import { orAborted } from '../or-aborted.ts';
import { fetched } from './fetched.ts';
import { type PowensContext, type PowensOptions, type PowensSession, powensContexts } from './service.ts';

const SESSION_MS = 2 * 60 * 60_000;

/** Makes the gateways of a service, one a session; they share what must not be forgotten between two requests. */
export function powensService(options: PowensOptions): (session: PowensSession) => Gateway {
  const contextOf = powensContexts({ ...options, url: options.url.replace(/\/$/, '') });
  return (session) => gatewayOf(contextOf(session));
}

/**
 * Powens' API 2.0 as a gateway, for one user: "Custom connection implementation" of docs.powens.com, which
 * Powens allows to holders of the agent status only. From a page, the token is one that the host's server
 * minted, and the page can read all that the token's user has.
 */
export function powens(options: PowensOptions & PowensSession): Gateway {
  return powensService(options)(options);
}

function gatewayOf(context: PowensContext): Gateway {
  const { client, options, session, memory, now } = context;
  const only = session.mode === 'update' ? session.connectionId : undefined;
  const opening = session.openingId ?? crypto.randomUUID();

  return {
    async start(signal) {
      const connection =
        only === undefined ? undefined : await (await kept(signal)).ownConnection(context, only, signal);
      if (!connection) await client.read(v.unknown(), '/users/me', signal);
      return v.parse(Session, {
        id: opening,
        mode: session.mode ?? 'create',
        application: { name: 'Powens' },
        searchBy: 'name',
        channels: { pick: 'all', optional: true, ...session.channels },
        accountSelection: session.accountSelection ?? 'ask',
        expiresAt: now() + SESSION_MS,
        ...(connection && { connection }),
        ...session.session,
      });
    },

    async searchProviders(query, signal) {
      signal.throwIfAborted();
      let list = memory.lists.get(opening);
      if (!list) {
        // Not ended by the search that began it: the next keystroke needs it too.
        const { signal: unended } = new AbortController();
        list = fetched(() => import('./connector-list.ts')).then(({ readConnectors }) =>
          readConnectors(client, options.filter ?? {}, options.logo, unended),
        );
        memory.lists.set(opening, list);
        list.catch(() => memory.lists.delete(opening));
      }
      return (await orAborted(list, signal)).search(query);
    },

    async provider(id, signal) {
      return (await form(signal)).readProvider(context, id, signal);
    },
    async sealingKey(channelId, signal, use) {
      return (await form(signal)).readSealingKey(context, channelId, signal, use);
    },

    async *submit(attempt, sealed, signal) {
      yield* (await conversation(signal)).submit(context, attempt, sealed, signal);
    },
    async *resume(attempt, returned, signal) {
      yield* (await conversation(signal)).resume(context, attempt, returned, signal);
    },
    async answer(connectionId, answer, signal) {
      await (await conversation(signal)).answer(context, connectionId, answer, signal);
    },
    async retry(connectionId, key, signal) {
      await (await conversation(signal)).retry(context, connectionId, key, signal);
    },
    async chooseAccounts(connectionId, choice, signal) {
      await (await conversation(signal)).chooseAccounts(context, connectionId, choice, signal);
    },

    async connections(signal) {
      return (await kept(signal)).listConnections(context, signal);
    },
    async attention(signal) {
      return (await kept(signal)).listAttention(context, signal);
    },
    async availability(providerId, signal) {
      return (await kept(signal)).readAvailability(context, providerId, signal);
    },
    async disconnect(connectionId, signal) {
      await (await kept(signal)).deleteConnection(context, connectionId, signal);
    },
    // Without the agent status accounts are chosen in Powens' webview: an update of what is well opens it.
    ...(options.mode !== 'hosted' && {
      async sharedAccounts(connectionId: string, signal: AbortSignal) {
        return (await conversation(signal)).sharedAccounts(context, connectionId, signal);
      },
      async shareAccounts(connectionId: string, choice: AccountChoice, signal: AbortSignal) {
        await (await conversation(signal)).shareAccounts(context, connectionId, choice, signal);
      },
    }),
  } satisfies Gateway;
}

// A person who only looks around fetches none of these, and who connects fetches them as they come to them.
const form = (signal: AbortSignal) => fetched(() => import('./form.ts'), signal);
const conversation = (signal: AbortSignal) => fetched(() => import('./conversation.ts'), signal);
const kept = (signal: AbortSignal) => fetched(() => import('./kept.ts'), signal);
