import { type ConnectionUpdate, isFinal, problem } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import type { AttemptRecord } from '../store/records.ts';
import type { Conversations } from './conversations.ts';
import { retell } from './retell.ts';

/** An attempt's updates after a number; of one that has ended, its end, even if it was read before. */
export async function readUpdates(
  { store }: ConnectContext,
  conversations: Conversations,
  attempt: AttemptRecord | undefined,
  after: number,
): Promise<readonly ConnectionUpdate[]> {
  if (!attempt) return [{ seq: after + 1, kind: 'failed', problem: problem('unknown_outcome') }];
  const updates = await store.updates(attempt, after);
  if (updates.length > 0) return updates;
  if (attempt.status !== 'open') {
    await retell(store, conversations, attempt, after);
    return store.updates(attempt, after);
  }
  conversations.look(attempt);
  return [];
}

/** Whether nothing follows an update unless somebody acts. */
export function isLast(update: ConnectionUpdate | undefined): boolean {
  return update !== undefined && isFinal(update);
}
