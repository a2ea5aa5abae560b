import { connectVisited } from './begin-visited.ts';
import type { WidgetRecord } from './book.ts';
import { channelOf, connectionOf, type Domain, withChannel, withConnection } from './domain.ts';
import { invalid, LinxoError, notFound } from './linxo-error.ts';
import { maskedIn, newConnection, personaIn, requireAll } from './new-connection.ts';
import { beginSync, phaseOf } from './progress.ts';
import { findDefinition, findProvider } from './providers/providers.ts';
import { answered, requireAnswers } from './user-input.ts';
import type { AccountRecord } from './user-record.ts';
import type { WidgetPage } from './widget-page.ts';
import type { WireChannelDefinition, WireProvider } from './wire.ts';

/** What a person does on a page: a button, and what they typed and ticked. */
export interface WidgetOrder {
  /** "connect:13400": what to do, and with what. */
  readonly action: string;
  readonly values: ReadonlyMap<string, string>;
  readonly accounts: readonly string[];
}

export function orderIn(body: Readonly<Record<string, unknown>>): WidgetOrder {
  const texts = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => (typeof each === 'string' ? [[name, each] as const] : [])),
  );
  return {
    action: texts.find(([name]) => name === 'action')?.[1] ?? '',
    values: new Map(texts.filter(([name]) => name !== 'action' && name !== 'account')),
    accounts: texts.filter(([name]) => name === 'account').map(([, value]) => value),
  };
}

/** Does it, and gives the connection that it was done to. */
export async function actInWidget(
  domain: Domain,
  session: WidgetRecord,
  page: WidgetPage,
  { action, values, accounts }: WidgetOrder,
): Promise<string> {
  const { user, connection } = session;
  const [verb, name = ''] = action.split(':');
  if (verb === 'visit' || verb === 'connect') {
    const known = (await domain.book.user(user))?.connections.find(({ id }) => id === connection);
    const provider = findProvider(known?.provider ?? page.provider ?? '');
    const definition = provider && findDefinition(provider, name);
    if (!provider || !definition) throw notFound('The channel');
    return verb === 'visit'
      ? connectVisited(domain, user, { provider, definition, persona: 'verified', connection })
      : signIn(domain, session, provider, definition, values);
  }
  if (connection === undefined) throw notFound('The connection');
  if (verb === 'answer') await answer(domain, user, connection, name, values);
  if (verb === 'again') await synchronise(domain, user, connection);
  if (verb === 'share') await share(domain, user, connection, ({ id }) => accounts.includes(id));
  return connection;
}

/** Makes the connection, or gives the one that is there other credentials. */
async function signIn(
  { book }: Domain,
  { user: userId, connection: known }: WidgetRecord,
  provider: WireProvider,
  definition: WireChannelDefinition,
  given: ReadonlyMap<string, string>,
): Promise<string> {
  const asked = definition.credentials ?? [];
  const values = new Map([...given].filter(([name]) => asked.some(({ id }) => id === name)));
  requireAll(asked, values);
  const typed = { persona: personaIn(asked, values), credentials: maskedIn(asked, values) };
  const id = known ?? (await book.nextId());
  await book.change(userId, (user, now) => {
    if (known === undefined)
      return withConnection(user, newConnection({ id, provider, definition, ...typed }, now));
    const connection = connectionOf(user, known);
    const channel = { ...channelOf(connection, definition.id), ...typed };
    return withConnection(user, withChannel(connection, beginSync(channel, 'LIST_ACCOUNTS', now, 1)));
  });
  return id;
}

async function answer(
  { book }: Domain,
  userId: string,
  id: string,
  pressed: string,
  typed: ReadonlyMap<string, string>,
): Promise<void> {
  await book.change(userId, (user, now) => {
    const connection = connectionOf(user, id);
    const channel = connection.channels.find((each) => phaseOf(each)?.do === 'ask');
    const phase = channel && phaseOf(channel);
    if (!channel?.sync || phase?.do !== 'ask') throw new LinxoError(409, 'no_challenge', 'Nothing is asked.');
    const asked = phase.challenge(channel.sync.wrong);
    const button = asked.find(({ type }) => type === 'OK_CANCEL');
    const values = new Map([...typed, ...(button ? [[button.id, pressed] as const] : [])]);
    requireAnswers(asked, values);
    return withConnection(user, withChannel(connection, answered(channel, channel.sync, phase, values, now)));
  });
}

async function synchronise({ book }: Domain, userId: string, id: string): Promise<void> {
  await book.change(userId, (user, now) => {
    const connection = connectionOf(user, id);
    const channels = connection.channels.map((channel) =>
      channel.status === 'EMPTY' || channel.sync
        ? channel
        : beginSync(channel, 'LIST_ACCOUNTS', now, channel.round + 1),
    );
    return withConnection(user, { ...connection, channels });
  });
}

/** Shares accounts and deletes all others; the full synchronisation follows. */
export async function share(
  { book }: Domain,
  userId: string,
  id: string,
  isShared: (account: AccountRecord) => boolean,
): Promise<void> {
  await book.change(userId, (user, now) => {
    const connection = connectionOf(user, id);
    const accounts = connection.accounts
      .filter(isShared)
      .map((account) => ({ ...account, status: 'ACTIVE' }));
    if (accounts.length === 0) throw invalid('Choisissez au moins un compte.');
    const channels = connection.channels.map((channel) =>
      accounts.some(({ definition }) => definition === channel.definition)
        ? beginSync(channel, 'SYNC_ALL', now)
        : channel,
    );
    return withConnection(user, { ...connection, accounts, channels });
  });
}
