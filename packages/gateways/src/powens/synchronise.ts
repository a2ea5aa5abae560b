import { ConnectError, remediesOf } from '@linkspan/protocol';
import { stateOf } from './connection-view.ts';
import type { Desk } from './desk.ts';
import { connectionGone } from './error-answer.ts';
import { meaningOf, problemIn } from './map.ts';
import { readConnection } from './read-connection.ts';
import type { PowensContext } from './service.ts';
import { ConnectionAnswer } from './wire.ts';

/**
 * Tries again with what Powens holds. A state that is the person's turn is only told anew, and a visit for a
 * further source that ended without it is begun anew; any other is synchronised. Throws the problem where trying
 * again cannot help.
 */
export async function synchronise(
  { client }: PowensContext,
  connectionId: string,
  desk: Desk,
): Promise<void> {
  const { signal } = new AbortController();
  const connection = await readConnection({ client }, connectionId, signal);
  if (!connection) throw connectionGone();
  desk.cancelled = false;
  if (desk.visit?.ended) desk.visit = undefined;
  // What is there is well, and a synchronisation of it might want the person for nothing.
  if (await desk.visitAgain?.()) return;
  // Asked anew, and not because an answer was wrong.
  if (desk.question) desk.question = { ...desk.question, id: '' };
  const meaning = meaningOf(stateOf(connection));
  if (typeof meaning === 'string' && meaning !== 'done') return;
  if (typeof meaning === 'object') {
    const problem = problemIn(meaning, connection);
    const ways = remediesOf(problem);
    if (!ways.includes('retry') && !ways.includes('wait')) throw new ConnectError(problem);
  }
  const path = `/users/me/connections/${connectionId}?background=true`;
  await client.write(ConnectionAnswer, 'POST', path, {}, signal);
}
