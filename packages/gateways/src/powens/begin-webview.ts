import { newKey } from '../new-key.ts';
import { powensTypesOf } from './account-type.ts';
import { stateOf } from './connection-view.ts';
import { meaningOf } from './map.ts';
import { readConnection } from './read-connection.ts';
import type { PowensContext } from './service.ts';
import type { Visit } from './visit.ts';
import { Code } from './wire.ts';

const EXPIRES_SECONDS = 1800;
const WEBVIEW = 'https://webview.powens.com';

/** What Powens' webview is opened for: a connector to connect, or a connection to repair or to look after. */
type WebviewTask =
  | { readonly flow: 'connect'; readonly connector: string }
  | { readonly flow: 'reconnect' | 'manage'; readonly connection: string };

/**
 * The address of a visit to Powens' own webview, with the parameters of "Webview" (docs.powens.com). Its code is
 * good once.
 */
export async function beginWebview(
  { client, options, session, now }: PowensContext,
  task: WebviewTask,
  signal: AbortSignal,
): Promise<Visit> {
  const { code, expires_in } = await client.read(Code, '/auth/token/code?type=singleAccess', signal);
  const state = newKey();
  const { capabilities, usages } = options.filter ?? {};
  const about =
    task.flow === 'connect'
      ? {
          connector_uuids: task.connector,
          connector_capabilities: capabilities?.join(','),
          account_types: powensTypesOf(session.channels?.accountTypes).join(','),
          account_usages: usages?.join(',').toLowerCase(),
        }
      : { connection_id: task.connection };
  const query = new URLSearchParams({
    domain: new URL(options.url).host,
    client_id: options.clientId,
    redirect_uri: options.redirectUri,
    code,
    state,
  });
  for (const [name, value] of Object.entries(about)) if (value) query.set(name, value);
  return {
    id: `webview-${state.slice(0, 12)}`,
    url: `${(options.webviewUrl ?? WEBVIEW).replace(/\/$/, '')}/${task.flow}?${query}`,
    state,
    expiresAt: now() + (expires_in ?? EXPIRES_SECONDS) * 1000,
  };
}

/** Connects; a connection that is there is looked after when it is well, and repaired when it is not. */
export async function hostedVisit(
  context: PowensContext,
  connection: string | undefined,
  connector: string,
  signal: AbortSignal,
): Promise<Visit> {
  if (connection === undefined) return beginWebview(context, { flow: 'connect', connector }, signal);
  const known = await readConnection(context, connection, signal);
  const isWell = known !== undefined && meaningOf(stateOf(known)) === 'done';
  return beginWebview(context, { flow: isWell ? 'manage' : 'reconnect', connection }, signal);
}
