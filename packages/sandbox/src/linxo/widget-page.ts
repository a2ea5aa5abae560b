/** What a page of the widget is asked for, in its address. */
export interface WidgetPage {
  readonly name: (typeof NAMES)[number];
  readonly session: string;
  readonly provider: string | undefined;
  readonly connection: string | undefined;
  readonly definition: string | undefined;
  /** The person stays until everything is fetched. */
  readonly isCaptive: boolean;
  readonly choosesAccounts: boolean;
  readonly choosesChannel: boolean;
  readonly redirectUrl: string | undefined;
  readonly cancelUrl: string | undefined;
}

const NAMES = ['add_connection', 'edit_credentials', 'user_input', 'manage_accounts'] as const;

/** Reads the address of a page, with the widget's defaults; undefined for one that the widget has not. */
export function readWidgetPage(
  named: string,
  query: Readonly<Record<string, string>>,
): WidgetPage | undefined {
  const name = NAMES.find((each) => each === named);
  const session = query.session_id;
  if (!name || !session) return undefined;
  return {
    name,
    session,
    provider: query.provider_id,
    connection: name === 'add_connection' ? undefined : query.connection_id,
    definition: query.channel_definition_id,
    isCaptive: query.captive_mode !== 'false',
    choosesAccounts: query.select_accounts === 'true',
    choosesChannel: query.select_channel === 'true',
    redirectUrl: query.redirect_url ?? query.redirect_uri,
    cancelUrl: query.cancel_url,
  };
}
