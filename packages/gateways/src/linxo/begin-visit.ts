import type { Attempt } from '@linkspan/protocol';
import { ConnectError } from '@linkspan/protocol';
import { newKey } from '../new-key.ts';
import { Refusal } from './client.ts';
import type { LinxoContext } from './service.ts';
import type { Target } from './target.ts';
import { type Visit, withState } from './visit.ts';

/** How long a bank's page is waited for; Linxo does not say how long its address is good. */
const EXPIRES_MS = 30 * 60_000;

/**
 * The address of a visit to the bank's site ("REDIRECT channel creation" and "Update credentials for a redirect
 * channel"). `channel_definitions` is the word of two of the document's three examples; the third says `channels`,
 * which is tried where the first is not known. `redirect_uri` is said beside the widget's parameters and in them. A
 * connection that is there is renewed by Linxo in any case ("our system will update the credentials").
 */
export async function beginVisit(
  context: LinxoContext,
  { connectionId }: Pick<Attempt, 'connectionId'>,
  { provider, definition }: Target,
  signal: AbortSignal,
): Promise<Visit> {
  const { client, options, session, now } = context;
  const state = newKey();
  const own = options.completion === 'own' && connectionId === undefined;
  const redirectUri = own ? options.redirectUri : withState(options.redirectUri, state);
  const refresh = own ? undefined : await session.refreshToken?.();
  const body = {
    redirect_uri: redirectUri,
    redirect_state: state,
    ...(connectionId !== undefined && { connection_id: connectionId, channel_definition_id: definition.id }),
    ...(own
      ? { use_client_redirect: true }
      : {
          widget_params: {
            access_token: await client.bearer(),
            ...(refresh !== undefined && { refresh_token: refresh }),
            client_id: options.clientId,
            client_secret: options.clientSecret,
            provider_id: provider.id,
            redirect_uri: redirectUri,
            captive_mode: false,
          },
        }),
  };
  const ask = (word: string) =>
    client.write('POST', `/providers/${provider.id}/${word}/${definition.id}/authorize_url`, body, signal);
  const url = await ask('channel_definitions').catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return ask('channels');
    throw error;
  });
  if (url === undefined || !URL.canParse(url))
    throw new ConnectError('network', 'Linxo did not say where the bank is.');
  return {
    id: `visit-${state.slice(0, 12)}`,
    url,
    state,
    redirectUri: options.redirectUri,
    expiresAt: now() + EXPIRES_MS,
  };
}
