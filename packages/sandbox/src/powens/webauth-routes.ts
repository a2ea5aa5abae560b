import type { Context, Hono } from 'hono';
import { TEMPORARY_SECONDS } from './auth-routes.ts';
import type { Authorization } from './book.ts';
import { connectionOf, type Domain } from './domain.ts';
import { findConnector } from './institutions/connectors.ts';
import { invalid, missing, notFound, PowensError } from './powens-error.ts';
import { userOf } from './request.ts';
import { checkValues } from './sealed-values.ts';
import { stateOf } from './source-progress.ts';
import { fieldsToFill } from './synchronise.ts';
import type { WireConnector, WireSource } from './wire.ts';

/** The ways to a bank's own page: an address to open with a temporary code, or one asked for with a token. */
export function webauthRoutes(app: Hono, domain: Domain): void {
  const { book, clock, clients, url } = domain;

  app.get('/webauth', async (c) => {
    const redirectUri = registered(c);
    const secret = c.req.query('token');
    if (!secret) throw missing('token');
    const opened = await book.open(secret, true);
    if (opened?.kind !== 'code') throw new PowensError(403, 'invalidToken', 'This code is not valid.');
    const authorization = await begin(c, opened.user, redirectUri);
    return c.redirect(`${url}/bank?${new URLSearchParams({ authorization })}`, 302);
  });

  app.get('/webauth-url', async (c) => {
    const redirectUri = registered(c);
    const userId = await userOf(domain, c);
    const id = c.req.query('id_connection');
    if (id !== undefined) {
      const { sources } = connectionOf(await book.user(userId), Number(id));
      if (!sources.some((source) => stateOf(source) === 'webauthRequired'))
        throw new PowensError(409, 'invalidValue', 'This connection is up to date.');
    }
    const authorization = await begin(c, userId, redirectUri);
    return c.json({ url: `${url}/bank?${new URLSearchParams({ authorization })}` });
  });

  /** The callback; only the registered addresses, as they are written. */
  function registered(c: Context): string {
    const { client_id: id, redirect_uri: redirectUri } = c.req.query();
    if (!id) throw missing('client_id');
    if (!redirectUri) throw missing('redirect_uri');
    const client = clients.find((each) => each.id === id);
    if (!client?.redirectUris.includes(redirectUri))
      throw invalid('redirect_uri does not match the configuration of the client');
    return redirectUri;
  }

  async function begin(c: Context, userId: number, redirectUri: string): Promise<string> {
    const { state, ...query } = c.req.query();
    const known = query.id_connection;
    const connection = known === undefined ? undefined : connectionOf(await book.user(userId), Number(known));
    const connector = findConnector(connection?.connector ?? query.connector_uuid ?? query.id_connector);
    if (!connector || (!connection && connector.restricted)) throw notFound('This connector');
    const troubled = connection?.sources.find((source) => stateOf(source) === 'webauthRequired');
    const source = webauthSource(connector, query.source ?? troubled?.name);
    // A source that is there already was given its fields when it was added.
    if (!connection?.sources.some(({ name }) => name === source?.name)) {
      const added = connection?.sources.map(({ name }) => name) ?? [];
      checkValues(query, fieldsToFill(connector, source, 'webauth', added));
    }
    const authorization: Authorization = {
      user: userId,
      connector: connector.uuid,
      source: source?.name ?? troubled?.name ?? '',
      redirectUri,
      expires: clock.now() + TEMPORARY_SECONDS * 1000,
      ...(connection && { connection: connection.id }),
      ...(state !== undefined && { state }),
    };
    return book.authorize(authorization);
  }
}

/** The named source, or the first that is added at the bank; a form's too, when it wants a visit there. */
function webauthSource(connector: WireConnector, name: string | undefined): WireSource | undefined {
  const enabled = (connector.sources ?? []).filter(({ disabled }) => disabled === null);
  const source =
    name === undefined
      ? enabled
          .toSorted((a, b) => a.priority - b.priority)
          .find(({ auth_mechanism }) => auth_mechanism === 'webauth')
      : enabled.find((each) => each.name === name);
  if (!source && (connector.sources ?? []).length > 0) throw invalid('This source is not added by webauth');
  return source;
}
