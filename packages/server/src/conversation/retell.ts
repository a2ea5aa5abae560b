import { type ConnectionUpdate, isFinal } from '@linkspan/protocol';
import type { AttemptRecord, Turn } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Conversations } from './conversations.ts';

/** Tells the turn that is open now once more, above `above`, to somebody who has just come (back). */
export async function retell(
  store: Store,
  conversations: Conversations,
  attempt: AttemptRecord,
  above: number,
): Promise<void> {
  const last = await lastUpdate(store, attempt);
  if (last) await conversations.tell(attempt, turnNow(last, attempt), { above });
}

/** The last thing that was told in an attempt beside its connection's id. */
export async function lastUpdate(
  store: Store,
  attempt: AttemptRecord,
): Promise<ConnectionUpdate | undefined> {
  const updates = await store.updates(attempt, 0);
  return updates.findLast(({ kind }) => kind !== 'opened');
}

function turnNow(last: ConnectionUpdate, attempt: AttemptRecord): Turn {
  if (!isFinal(last) && last.kind !== 'verifying' && attempt.answered >= last.seq) {
    return { kind: 'verifying', stage: 'checking' };
  }
  const { seq: _seq, memo: _memo, ...turn } = last;
  return turn;
}
