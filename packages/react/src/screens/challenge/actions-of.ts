import type { Challenge, ChallengeAction } from '@linkspan/protocol';

const DEFAULT_ACTIONS: readonly ChallengeAction[] = [
  { id: 'submit', kind: 'submit' },
  { id: 'cancel', kind: 'cancel' },
];

/** A challenge's actions; one that names none has the usual two. */
export function actionsOf(challenge: Challenge): readonly ChallengeAction[] {
  return challenge.actions.length > 0 ? challenge.actions : DEFAULT_ACTIONS;
}
