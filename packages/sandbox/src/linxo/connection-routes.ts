import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { beginVisited } from './begin-visited.ts';
import { channelOf, connectionOf, type Domain, withChannel, withConnection } from './domain.ts';
import { invalid, LinxoError, notFound } from './linxo-error.ts';
import { maskedIn, newConnection, personaIn, requireAll } from './new-connection.ts';
import { presentConnection } from './present.ts';
import { beginSync } from './progress.ts';
import { pageOf } from './provider-routes.ts';
import { findProvider } from './providers/providers.ts';
import { bodyOf, created, userOf } from './request.ts';
import { readCredentials, SentCredentials } from './sent-credentials.ts';
import type { ConnectionRecord } from './user-record.ts';
import type { WireChannelDefinition } from './wire.ts';

const NewConnection = v.object({
  provider_id: v.string(),
  key_id: v.optional(v.string()),
  credentials: SentCredentials,
});
const Update = v.object({
  id: v.optional(v.string()),
  key_id: v.optional(v.string()),
  credentials: SentCredentials,
});

/** A user's connections and what their channels are given. */
export function connectionRoutes(app: Hono, domain: Domain): void {
  const { book } = domain;

  app.get('/connections', async (c) => {
    const user = await book.user(await userOf(domain, c));
    return c.json(pageOf(c, user?.connections ?? []).map(presentConnection));
  });

  app.post('/connections', async (c) => {
    const userId = await userOf(domain, c);
    const body = await bodyOf(c, NewConnection);
    const provider = findProvider(body.provider_id);
    if (!provider || provider.unavailable) throw invalid('This provider cannot be connected.');
    // "You must provide a channel": the credentials say which.
    const sent = body.credentials.map(({ id }) => id);
    const definition = provider.channel_definitions.find(({ credentials = [] }) =>
      credentials.some(({ id }) => sent.includes(id)),
    );
    if (!definition) throw invalid('These are credentials of none of the provider’s channels.');
    const id =
      definition.mode === 'REDIRECT'
        ? await beginVisited(domain, userId, provider, definition, body.credentials)
        : await addEmbedded(userId, body, definition);
    return created(c, `/connections/${id}`);
  });

  async function addEmbedded(
    userId: string,
    body: v.InferOutput<typeof NewConnection>,
    definition: WireChannelDefinition,
  ): Promise<string> {
    const provider = findProvider(body.provider_id);
    const user = await book.user(userId);
    if (!user || !provider) throw notFound('The provider');
    const asked = definition.credentials ?? [];
    const values = await readCredentials(domain, user, asked, body.credentials, body.key_id);
    requireAll(asked, values);
    const id = await book.nextId();
    const persona = personaIn(asked, values);
    const credentials = maskedIn(asked, values);
    await book.change(userId, (current, now) =>
      withConnection(current, newConnection({ id, provider, definition, persona, credentials }, now)),
    );
    return id;
  }

  app.get('/connections/:id', async (c) => c.json(presentConnection((await own(c)).connection)));

  app.delete('/connections/:id', async (c) => {
    const { userId, connection } = await own(c);
    await book.change(userId, (user) => ({
      ...user,
      connections: user.connections.filter(({ id }) => id !== connection.id),
    }));
    return c.body(null, 204);
  });

  app.put('/connections/:id/channels/:channel', async (c) => {
    const body = await bodyOf(c, Update);
    await update(c, c.req.param('channel'), body, true);
    return c.body(null, 204);
  });

  app.put('/connections/:id/credentials/:credential', async (c) => {
    const body = await bodyOf(c, v.object({ value: v.string(), key_id: v.optional(v.string()) }));
    const { connection } = await own(c);
    const id = c.req.param('credential');
    const definition = findProvider(connection.provider)?.channel_definitions.find(({ credentials = [] }) =>
      credentials.some((each) => each.id === id),
    );
    if (!definition) throw notFound('The credential');
    await update(c, definition.id, { key_id: body.key_id, credentials: [{ id, value: body.value }] }, false);
    return c.body(null, 204);
  });

  async function update(c: Context, channelId: string, body: v.InferOutput<typeof Update>, whole: boolean) {
    const { userId, connection } = await own(c);
    const channel = channelOf(connection, channelId);
    const definition = definitionOf(connection, channelId);
    const user = await book.user(userId);
    if (channel.mode !== 'EMBEDDED' || !user) throw invalid('This channel has no form.');
    const asked = definition?.credentials ?? [];
    const values = await readCredentials(domain, user, asked, body.credentials, body.key_id);
    if (whole) requireAll(asked, values);
    const masked = maskedIn(asked, values);
    const changed = {
      ...channel,
      ...([...values.keys()].some((id) =>
        asked.some((each) => each.id === id && each.type.endsWith('PWD')),
      ) && {
        persona: personaIn(asked, values),
      }),
      credentials: masked.length > 0 ? masked : channel.credentials,
    };
    await book.change(userId, (current, now) =>
      withConnection(
        current,
        withChannel(connectionOf(current, connection.id), beginSync(changed, 'LIST_ACCOUNTS', now, 1)),
      ),
    );
  }

  /** On demand; which address Linxo has for it is in no document that can be read. */
  app.post('/connections/:id/sync', async (c) => {
    const { userId, connection } = await own(c);
    const { type } = await bodyOf(c, v.object({ type: v.optional(v.picklist(['ALL', 'LIST_ACCOUNTS'])) }));
    if (connection.channels.some(({ sync }) => sync))
      throw new LinxoError(409, 'already_running', 'A synchronisation of this connection runs.');
    await book.change(userId, (user, now) => {
      const current = connectionOf(user, connection.id);
      const channels = current.channels.map((channel) =>
        channel.status === 'EMPTY'
          ? channel
          : beginSync(channel, type === 'ALL' ? 'SYNC_ALL' : 'LIST_ACCOUNTS', now, channel.round + 1),
      );
      return withConnection(user, { ...current, channels });
    });
    return c.body(null, 204);
  });

  async function own(c: Context) {
    const userId = await userOf(domain, c);
    return { userId, connection: connectionOf(await book.user(userId), c.req.param('id') ?? '') };
  }
}

function definitionOf({ provider }: ConnectionRecord, channelId: string): WireChannelDefinition | undefined {
  return findProvider(provider)?.channel_definitions.find(({ id }) => id === channelId);
}
