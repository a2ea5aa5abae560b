import { channelOf, connectionOf, type Domain, withChannel, withConnection } from './domain.ts';
import { invalid } from './linxo-error.ts';
import { newConnection } from './new-connection.ts';
import { beginSync } from './progress.ts';
import type { SentCredentials } from './sent-credentials.ts';
import type { WireChannelDefinition, WireProvider } from './wire.ts';

/** The connection of an application that brings the bank's code itself (`use_client_redirect`). */
export async function beginVisited(
  domain: Domain,
  userId: string,
  provider: WireProvider,
  definition: WireChannelDefinition,
  sent: SentCredentials,
): Promise<string> {
  const code = definition.credentials?.find(({ type }) => type === 'AUTHORIZATION_CODE');
  const given = sent.find(({ id }) => id === code?.id)?.value ?? '';
  const visit = await domain.book.visit(given);
  if (visit?.persona === undefined || visit.user !== userId || visit.definition !== definition.id)
    throw invalid('The bank does not know this code.');
  await domain.book.endVisit(given);
  return connectVisited(domain, userId, { provider, definition, persona: visit.persona });
}

/** Makes the connection that was approved at the bank, or renews the channel of one that is there. */
export async function connectVisited(
  { book }: Domain,
  userId: string,
  what: {
    readonly provider: WireProvider;
    readonly definition: WireChannelDefinition;
    readonly persona: string;
    readonly connection?: string | undefined;
  },
): Promise<string> {
  const { provider, definition, persona, connection: known } = what;
  const id = known ?? (await book.nextId());
  await book.change(userId, (user, now) => {
    if (known === undefined)
      return withConnection(user, newConnection({ id, provider, definition, persona, credentials: [] }, now));
    const connection = connectionOf(user, known);
    const channel = { ...channelOf(connection, definition.id), persona };
    return withConnection(user, withChannel(connection, beginSync(channel, 'LIST_ACCOUNTS', now, 1)));
  });
  return id;
}
