import type { ChallengeAction } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';
import type { TurnAnswer } from './effects.ts';
import type { ConversationOrder, FlowEvent } from './flow-event.ts';
import type { PersonEvent } from './person-event.ts';

/** Whether an update only repeats the turn that is on the screen, so that what the person does there goes on. */
export function isSameTurn({ challenge, redirect, approval }: ConnectContext, event: FlowEvent): boolean {
  switch (event.type) {
    case 'update.challenge': {
      const next = event.update.challenge;
      const same = next.id === challenge?.id && next.version === challenge.version;
      return same && next.expiresAt === challenge.expiresAt;
    }
    case 'update.redirect':
      return event.update.redirect.id === redirect?.id;
    case 'update.approval':
      return event.update.approval.id === approval?.id;
    default:
      return event.type === 'update.verifying' || event.type === 'update.accounts';
  }
}

/**
 * Whether an answer is to the question on the screen: its id, its version, one of its actions, and in
 * time. Too late, only another code or the end can be asked for (I7).
 */
export function answerFits(context: ConnectContext, event: FlowEvent, now: number): boolean {
  if (event.type !== 'challenge.answered') return false;
  const turn = openQuestion(context);
  if (turn?.id !== event.challengeId || turn.version !== event.version) return false;
  const kind = kindOf(turn.actions, event.actionId);
  return isOver(turn, now) ? kind === 'resend' || kind === 'cancel' : kind !== undefined;
}

/** The question that is open to the person: a challenge, or an approval, which is asked once. */
export function openQuestion({ challenge, approval, screen }: ConnectContext) {
  return screen === 'approval' ? approval && { ...approval, version: 1 } : challenge;
}

export function isOver(turn: { readonly expiresAt?: number | undefined } | undefined, now: number): boolean {
  return turn?.expiresAt !== undefined && now >= turn.expiresAt;
}

/** What the ask machine sends for the person. */
export function turnAnswer(
  { connectionId }: ConnectContext,
  event: Extract<PersonEvent, { type: 'challenge.answered' }>,
): { type: 'answer'; about: string; answer: TurnAnswer } {
  const { challengeId, version, actionId, handle } = event;
  return {
    type: 'answer',
    about: `${challengeId} ${version} ${actionId}`,
    answer: { connectionId, challengeId, version, actionId, handle },
  };
}

/** Asks the conversation to look, with what the redirect brought back. */
export function lookWith({
  returned,
}: Extract<PersonEvent, { type: 'redirect.returned' }>): ConversationOrder {
  return { type: 'look', returned };
}

/** Without actions a challenge has the catalogue's two. */
function kindOf(actions: readonly ChallengeAction[], id: string): ChallengeAction['kind'] | undefined {
  if (actions.length === 0) return id === 'submit' || id === 'cancel' ? id : undefined;
  return actions.find((action) => action.id === id)?.kind;
}
