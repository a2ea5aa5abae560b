import type { Attention } from '@linkspan/protocol';
import { pendingCounts } from './accounts.ts';
import { channelIdNow } from './connection-view.ts';
import { ownConnections } from './connections.ts';
import { meaningOf } from './map.ts';
import type { LinxoContext } from './service.ts';
import type { Channel, Connection } from './wire.ts';

/**
 * What the user's connections want of them ("Manage connection channels lifecycle", developers.linxo.com): by the
 * status of each channel, by `expires`, and by accounts that wait for consent. Two reads for all of them.
 */
export async function attentionOf(
  context: Pick<LinxoContext, 'client' | 'now' | 'options' | 'session'>,
  only: string | undefined,
  signal: AbortSignal,
): Promise<readonly Attention[]> {
  const all = (await ownConnections(context, signal)).filter(({ id }) => only === undefined || id === only);
  if (all.length === 0) return [];
  const pending = await pendingCounts(context.client, signal);
  return all.flatMap((connection) => [
    ...(connection.channels ?? []).flatMap((channel) => ofChannel(context, connection, channel)),
    ...ofAccounts(connection, pending.get(connection.id) ?? 0),
  ]);
}

function ofChannel(
  context: Pick<LinxoContext, 'options'>,
  connection: Connection,
  channel: Channel,
): Attention[] {
  const meaning = meaningOf(channel.status);
  const channelId = channelIdNow(context, connection, channel.definition);
  const about = { connectionId: connection.id, ...(channelId && { channelId }) };
  const expiresAt = channel.expires == null ? undefined : channel.expires * 1000;
  if (typeof meaning === 'object') {
    const { wants, code } = meaning;
    if (!wants) return [];
    const ended = wants === 'renewal' && expiresAt !== undefined && { expiresAt };
    return [{ ...about, reason: wants, problem: code, ...ended }];
  }
  return meaning !== 'empty' && expiresAt !== undefined ? [{ ...about, reason: 'renewal', expiresAt }] : [];
}

/** While a synchronisation runs, whoever began it is about to be asked. */
function ofAccounts({ id, channels }: Connection, accounts: number): Attention[] {
  const isRunning = channels?.some(({ status }) => status === 'RUNNING') ?? false;
  return accounts > 0 && !isRunning ? [{ connectionId: id, reason: 'accounts', accounts }] : [];
}
