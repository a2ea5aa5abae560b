import { ConnectError, remediesOf } from '@linkspan/protocol';
import { connectionGone, readConnection, standingOf } from './connections.ts';
import type { Desk } from './desk.ts';
import { meaningOf, problemIn } from './map.ts';
import { subscribe } from './queue.ts';
import type { LinxoContext } from './service.ts';

/** How long what was asked for may take to begin. */
const BEGIN_MS = 20_000;

/**
 * Tries again with what Linxo holds, the person being present: a synchronisation on demand. One that runs is left
 * alone. Throws the problem where trying again cannot help.
 */
export async function synchronise(context: LinxoContext, connectionId: string, desk: Desk): Promise<void> {
  const { signal } = new AbortController();
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) throw connectionGone();
  if (desk.visit?.ended) desk.visit = undefined;
  const meanings = connection.channels?.map(({ status }) => meaningOf(status)) ?? [];
  const trouble = meanings.find((meaning) => typeof meaning === 'object');
  if (!trouble) return;
  const problem = problemIn(trouble);
  const ways = remediesOf(problem);
  if (!ways.includes('retry') && !ways.includes('wait')) throw new ConnectError(problem);
  desk.queue ??= await subscribe(context, signal);
  begin(context, desk, standingOf(connection));
  // "On-demand synchronization" of the guides names ALL and LIST_ACCOUNTS, and no address that we could read.
  await context.client.write('POST', `/connections/${connectionId}/sync`, { type: 'LIST_ACCOUNTS' }, signal);
}

/** Notes that something was asked for, so that the status of before is not taken for what came of it. */
export function begin({ now }: Pick<LinxoContext, 'now'>, desk: Desk, before: string): void {
  desk.beginning = { before, until: now() + BEGIN_MS };
  desk.heardAt = now();
}
