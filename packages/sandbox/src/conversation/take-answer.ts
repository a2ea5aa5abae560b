import { Challenge, type ChallengeAnswer, ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import type { ConversationRecord } from './conversation-record.ts';
import type { Progress } from './progress.ts';
import type { Sealing } from './sealing.ts';
import { questionId } from './turn.ts';

/**
 * The record after an answer. Throws `challenge_failed` when the question is not the open one, or not in
 * that version any more, or does not offer the action; with a sentence at each field when a value is wrong.
 */
export async function takeAnswer(
  { progress, sealing }: { readonly progress: Progress; readonly sealing: Sealing },
  record: ConversationRecord,
  answer: ChallengeAnswer,
  now: number,
): Promise<ConversationRecord> {
  const step = record.outcome ? undefined : progress.stepOf(record);
  const open = step?.do === 'ask' || step?.do === 'approve';
  if (!open || answer.challengeId !== questionId(record) || answer.version !== record.version) {
    throw new ConnectError('challenge_failed', 'The question is no longer open.');
  }
  const asked = v.parse(Challenge, {
    ...(step.do === 'ask' ? step.question({ record, now }) : step.approval),
    id: answer.challengeId,
  });
  const kind = kindOf(asked, answer.actionId);
  if (!kind) throw new ConnectError('challenge_failed', 'The action was not offered.');
  if (kind === 'cancel') return progress.answer(record, { actionId: 'cancel', values: {} }, now);
  const sealed = answer.sealed ?? { scheme: 'none', values: {} };
  const values = kind === 'submit' ? await sealing.open(sealed, asked, 'challenge_failed') : {};
  return progress.answer(record, { actionId: answer.actionId, values }, now);
}

/** A challenge without actions has submit and cancel; cancelling is always possible. */
function kindOf({ actions }: Challenge, actionId: string): Challenge['actions'][number]['kind'] | undefined {
  const action = actions.find(({ id }) => id === actionId);
  if (action) return action.kind;
  if (actionId === 'cancel') return 'cancel';
  return actionId === 'submit' && actions.length === 0 ? 'submit' : undefined;
}
