import { findConnector } from './institutions/connectors.ts';
import { phaseOf, stateOf } from './source-progress.ts';
import { sqlDateTime } from './sql-date-time.ts';
import type { AccountRecord, ConnectionRecord, SourceRecord, UserRecord } from './user-record.ts';
import type { WireConnector, WireField } from './wire.ts';

const DAY_MS = 24 * 60 * 60_000;
const dateOrNull = (moment: number | null | undefined) => (moment == null ? null : sqlDateTime(moment));

/** A connector with the parts that `expand` names. */
export function presentConnector(connector: WireConnector, expand: ReadonlySet<string>): object {
  const { sources, fields, countries, ...bare } = connector;
  return {
    ...bare,
    ...(expand.has('sources') && sources && { sources }),
    ...(expand.has('fields') && { fields }),
    ...(expand.has('countries') && { countries }),
  };
}

/** A connection as `Connection` of the API, with the parts that `expand` names. */
export function presentConnection(
  user: UserRecord,
  connection: ConnectionRecord,
  expand: ReadonlySet<string> = new Set(),
): object {
  const connector = findConnector(connection.connector);
  const troubled = connection.sources.find((source) => stateOf(source) !== null);
  const state = troubled ? stateOf(troubled) : null;
  const last = Math.max(0, ...connection.sources.map(({ lastUpdate }) => lastUpdate ?? 0));
  return {
    id: connection.id,
    id_user: user.id,
    id_connector: connector?.id ?? 0,
    id_provider: connector?.id ?? 0,
    id_bank: connector?.id ?? 0,
    connector_uuid: connection.connector,
    state,
    error: state,
    error_message: troubled ? messageOf(troubled) : null,
    fields: troubled ? fieldsOf(troubled) : null,
    last_update: last > 0 ? sqlDateTime(last) : null,
    created: sqlDateTime(connection.created),
    active: connection.active,
    last_push: null,
    expire: sqlDateTime(connection.created + 180 * DAY_MS),
    next_try: dateOrNull(troubled && nextTryOf(troubled)),
    ...(expand.has('connector') && connector && { connector: presentConnector(connector, new Set()) }),
    ...(expand.has('sources') && { sources: presentSources(connection) }),
    ...(expand.has('accounts') && { accounts: presentAccounts(user, connection, false) }),
    ...(expand.has('all_accounts') && { all_accounts: presentAccounts(user, connection, true) }),
    ...(expand.has('subscriptions') && { subscriptions: presentSubscriptions(user, connection, false) }),
    ...(expand.has('all_subscriptions') && {
      all_subscriptions: presentSubscriptions(user, connection, true),
    }),
  };
}

export function presentSources({ id, connector, sources }: ConnectionRecord): object[] {
  const known = findConnector(connector)?.sources ?? [];
  return sources
    .filter(({ name }) => name !== '')
    .map((source) => ({
      id: source.id,
      id_connection: id,
      id_connector_source: known.find(({ name }) => name === source.name)?.id ?? null,
      name: source.name,
      state: stateOf(source),
      last_update: dateOrNull(source.lastUpdate),
      disabled: null,
      created: sqlDateTime(source.created),
      next_try: dateOrNull(nextTryOf(source)),
      access_expire: sqlDateTime(source.created + 180 * DAY_MS),
      expire: sqlDateTime(source.created + 180 * DAY_MS),
    }));
}

export function presentAccounts(user: UserRecord, connection: ConnectionRecord, all: boolean): object[] {
  return connection.accounts
    .filter(({ disabled, deleted }) => all || (disabled === null && deleted === null))
    .map((account) => presentAccount(user, connection, account));
}

function presentAccount(user: UserRecord, connection: ConnectionRecord, account: AccountRecord): object {
  const { source, disabled, deleted, ...plain } = account;
  return {
    ...plain,
    id_connection: connection.id,
    id_user: user.id,
    id_source: source,
    id_parent: null,
    original_name: account.name,
    coming: null,
    currency: { id: 'EUR', name: 'Euro', symbol: '€', precision: 2 },
    id_type: 2,
    display: true,
    bookmarked: 0,
    last_update: sqlDateTime(connection.created),
    deleted: dateOrNull(deleted),
    disabled: dateOrNull(disabled),
    loan: null,
  };
}

/** Subscriptions to documents; their exact shape is not in the documents that we have. */
export function presentSubscriptions(user: UserRecord, connection: ConnectionRecord, all: boolean): object[] {
  return connection.subscriptions
    .filter(({ disabled }) => all || disabled === null)
    .map(({ id, number, label, disabled }) => ({
      id,
      id_connection: connection.id,
      id_user: user.id,
      number,
      label,
      subscriber: null,
      validity: null,
      renewdate: null,
      last_update: sqlDateTime(connection.created),
      deleted: null,
      disabled: dateOrNull(disabled),
    }));
}

function messageOf(source: SourceRecord): string | null {
  if (source.note !== undefined) return source.note;
  const phase = phaseOf(source);
  if (stateOf(source) === 'webauthRequired') return 'Redirecting to https://bank.example/authorize';
  return (phase.do === 'stop' || phase.do === 'ask' ? phase.message : undefined) ?? null;
}

function fieldsOf(source: SourceRecord): WireField[] | null {
  const phase = phaseOf(source);
  const asked = source.override === undefined && phase.do === 'ask' ? phase.fields : undefined;
  if (!asked) return null;
  return asked.map((field) => ({
    required: true,
    auth_mechanisms: ['credentials'],
    connector_sources: [source.name],
    description: null,
    regex: null,
    values: null,
    ...field,
  }));
}

function nextTryOf(source: SourceRecord): number | undefined {
  const phase = phaseOf(source);
  return phase.do === 'stop' && phase.nextTry !== undefined ? source.since + phase.nextTry : undefined;
}
