import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { channelOf, connectionOf, type Domain } from './domain.ts';
import { invalid, LinxoError, notFound } from './linxo-error.ts';
import { findDefinition, findProvider } from './providers/providers.ts';
import { bodyOf, created, userOf } from './request.ts';

const VISIT_MS = 30 * 60_000;
const optional = v.optional(v.string());
const AuthorizeUrl = v.object({
  redirect_uri: optional,
  connection_id: optional,
  channel_definition_id: optional,
  use_client_redirect: v.optional(v.boolean()),
  redirect_state: optional,
  widget_params: v.optional(
    v.object({
      access_token: v.string(),
      refresh_token: optional,
      client_id: v.string(),
      client_secret: v.string(),
      provider_id: optional,
      redirect_uri: optional,
      captive_mode: v.optional(v.boolean()),
    }),
  ),
});

/** The address of a bank's own site, for a REDIRECT channel; both spellings of the documents. */
export function redirectRoutes(app: Hono, domain: Domain): void {
  app.post('/providers/:provider/channel_definitions/:channel/authorize_url', begin);
  app.post('/providers/:provider/channels/:channel/authorize_url', begin);

  async function begin(c: Context): Promise<Response> {
    const { book, clients, clock, url } = domain;
    const user = await userOf(domain, c);
    const body = await bodyOf(c, AuthorizeUrl);
    const provider = findProvider(c.req.param('provider') ?? '');
    const definition = provider && findDefinition(provider, c.req.param('channel') ?? '');
    if (!provider || definition?.mode !== 'REDIRECT') throw notFound('The REDIRECT channel');
    const clientRedirect = body.use_client_redirect === true;
    const { widget_params: params, redirect_state: state } = body;
    const redirectUri = body.redirect_uri ?? params?.redirect_uri;
    if (!redirectUri || !URL.canParse(redirectUri)) throw invalid('redirect_uri is missing.');
    if (state?.includes('|')) throw invalid('redirect_state must not contain "|".');
    if (!clientRedirect) {
      const known = clients.some(
        ({ id, secret }) => id === params?.client_id && secret === params.client_secret,
      );
      if (!known) throw new LinxoError(403, 'invalid_client', 'widget_params has no keys of an application.');
      if ((await book.open(params?.access_token ?? ''))?.user !== user)
        throw new LinxoError(403, 'invalid_token', 'widget_params has no token of this user.');
    }
    const connection = body.connection_id;
    if (connection !== undefined)
      channelOf(connectionOf(await book.user(user), connection), body.channel_definition_id ?? definition.id);
    const visit = await book.begin({
      user,
      provider: provider.id,
      definition: definition.id,
      redirectUri,
      clientRedirect,
      expires: clock.now() + VISIT_MS,
      ...(connection !== undefined && { connection }),
      ...(state !== undefined && { state }),
    });
    return created(
      c,
      `${url}/bank?${new URLSearchParams({ response_type: 'code', scope: 'aisp', state: visit })}`,
    );
  }
}
