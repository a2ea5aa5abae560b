import { type Attempt, type ChallengeDefinition, ConnectError, problem } from '@linkspan/protocol';
import { beginAttempt, type Typed } from './begin-attempt.ts';
import type { ConversationRecord, Returning } from './conversation-record.ts';
import type { World } from './world.ts';

/** Beyond these, the oldest of those who never answered are forgotten. */
const MOST_RETURNING = 5;

/** What is asked of a person whose sign-in has a connection already. */
export function knownQuestion(
  { username, ...record }: ConversationRecord,
  { challengeId }: Returning,
  status: 'pending' | 'verified' | 'broken',
): ChallengeDefinition {
  const name = username ?? 'This sign-in';
  const stays = status !== 'broken';
  return {
    id: challengeId,
    title: 'You have connected this before',
    messages: [
      { text: stays ? `${name} is connected already.` : `${name} is connected, but no longer works.` },
    ],
    actions: [
      ...(stays && record.outcome
        ? [{ id: 'finish', kind: 'submit' as const, label: 'Keep it as it is' }]
        : []),
      { id: 'repair', kind: 'submit', label: 'Sign in again' },
      { id: 'cancel', kind: 'cancel' },
    ],
    known: { status, ...(username !== undefined && { username }) },
  };
}

/** Whether an attempt has brought its credentials to a connection, whatever has come of it. */
export function hasCome(record: ConversationRecord | undefined, attemptId: string): boolean {
  return record?.attempts.includes(attemptId) === true || returningOf(record, attemptId) !== undefined;
}

export function returningOf(
  record: ConversationRecord | undefined,
  attemptId: string,
): Returning | undefined {
  return record?.returning?.find(({ attempt }) => attempt === attemptId);
}

/** The record with an attempt that has brought its sign-in again, and nothing else changed. */
export function withReturning(
  record: ConversationRecord,
  { providerId: _provider, login: _login, ...typed }: Typed,
): ConversationRecord {
  const challengeId = `known.${record.turn + 1}`;
  return {
    ...record,
    turn: record.turn + 1,
    returning: [...(record.returning ?? []), { ...typed, challengeId }].slice(-MOST_RETURNING),
  };
}

/** The record after the person has said what to do; undefined when that was not asked. */
export function afterReturning(
  world: Pick<World, 'progress'>,
  record: ConversationRecord,
  { challengeId, actionId }: { readonly challengeId: string; readonly actionId: string },
  now: number,
): ConversationRecord | undefined {
  const back = record.returning?.find((each) => each.challengeId === challengeId && !each.cancelled);
  if (!back) return undefined;
  const others = (record.returning ?? []).filter((each) => each !== back);
  const turn = record.turn + 1;
  switch (actionId) {
    case 'cancel':
      return { ...record, turn, returning: [...others, { ...back, cancelled: true }] };
    case 'finish':
      if (record.broken || !record.outcome || record.outcome.kind === 'failed') break;
      return { ...record, turn, returning: others, attempts: [...record.attempts, back.attempt] };
    case 'repair': {
      const { challengeId: _challenge, cancelled: _cancelled, ...typed } = back;
      const { providerId, login } = record;
      return beginAttempt(world, { ...record, returning: others }, { ...typed, providerId, login }, now);
    }
  }
  throw new ConnectError('challenge_failed', 'The action is not offered.');
}

/** What the attempt hears that did not want to repair anything: it can type another sign-in. */
export const LEFT_AS_IT_IS = problem('challenge_cancelled', { remedies: ['edit', 'other-provider'] });

/** Whether an attempt of this very connection types its sign-in anew because the last try at it failed. */
export function isMending(record: ConversationRecord, { connectionId }: Attempt): boolean {
  const refused = record.outcome?.kind === 'failed' && !record.returning?.some(({ cancelled }) => cancelled);
  return connectionId === record.id && refused;
}
