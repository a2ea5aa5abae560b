import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import { newKey } from '../new-key.ts';
import type { LinxoContext } from './service.ts';
import { type Visit, withState } from './visit.ts';

/** How long Linxo's widget is waited for; Linxo does not say how long its session is good. */
const EXPIRES_MS = 30 * 60_000;
const EMBED = 'https://embed.oxlin.io/v2.1';

/** What Linxo's widget is opened for: a provider to connect, or what a connection wants. */
export type WidgetTask =
  | { readonly page: 'add_connection'; readonly provider: string }
  | {
      readonly page: 'edit_credentials' | 'user_input' | 'manage_accounts';
      readonly connection: string;
      readonly definition?: string | undefined;
    };

const WidgetSession = v.object({
  session_id: v.string(),
  _links: v.nullish(v.object({ add_connection: v.nullish(v.string()) })),
});

/**
 * The address of a visit to Linxo's own widget, in a session of its own (`widget_session` of "Accounts API
 * quickstart"). Documents write both `redirect_url` and `redirect_uri`: the address is said under both names.
 */
export async function beginWidget(
  { client, options, session, now }: LinxoContext,
  task: WidgetTask,
  signal: AbortSignal,
): Promise<Visit> {
  const embed = (options.embedUrl ?? EMBED).replace(/\/$/, '');
  const body = { client_id: options.clientId, client_secret: options.clientSecret };
  const opened = await client.openWidget(WidgetSession, `${embed}/widget_session`, body, signal);
  const state = newKey();
  const back = withState(options.redirectUri, state);
  const url = new URL(pageIn(opened._links?.add_connection, task.page) ?? `${embed}/widget/${task.page}`);
  // Nobody but Linxo is to get the id of a session, whatever the link says.
  if (url.origin !== new URL(embed).origin)
    throw new ConnectError('network', 'Linxo’s widget is not where it should be.');
  const query = { session_id: opened.session_id, redirect_url: back, redirect_uri: back };
  const about = { ...query, cancel_url: cancelled(back), ...choices(options, session), ...subjectOf(task) };
  for (const [name, value] of Object.entries(about)) url.searchParams.set(name, value);
  return {
    id: `widget-${state.slice(0, 12)}`,
    url: url.href,
    state,
    redirectUri: options.redirectUri,
    expiresAt: now() + EXPIRES_MS,
  };
}

/** What the session wants, in the widget's words ("PSD2 features with the widget"). */
function choices(
  { choosesAccounts = false }: LinxoContext['options'],
  { captive = true, channels, accountSelection }: LinxoContext['session'],
): Readonly<Record<string, string>> {
  const { pick = 'choose' } = channels ?? {};
  return {
    captive_mode: String(captive),
    select_accounts: String(choosesAccounts && accountSelection !== 'all'),
    multiple_channels: String(pick === 'all'),
    select_channel: String(pick === 'choose'),
  };
}

function subjectOf(task: WidgetTask): Readonly<Record<string, string>> {
  if (task.page === 'add_connection') return { provider_id: task.provider };
  const { connection, definition } = task;
  return { connection_id: connection, ...(definition && { channel_definition_id: definition }) };
}

/** The page beside the one that the session links to. */
function pageIn(link: string | null | undefined, page: string): string | undefined {
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  url.pathname = url.pathname.replace(/[^/]*\/?$/, page);
  return url.href;
}

function cancelled(back: string): string {
  const url = new URL(back);
  url.searchParams.set('error', 'access_denied');
  return url.href;
}
