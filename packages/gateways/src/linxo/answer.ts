import { type ChallengeAnswer, ConnectError } from '@linkspan/protocol';
import { refuseStrange } from '../refuse-strange.ts';
import { userInput } from './challenge.ts';
import { Refusal } from './client.ts';
import { connectionGone, readConnection } from './connections.ts';
import type { Desk } from './desk.ts';
import { meaningOf } from './map.ts';
import { keyOf, readQueue } from './queue.ts';
import { forLinxo } from './sealing.ts';
import type { LinxoContext } from './service.ts';

/**
 * Answers the open question, after a look whether it still is: an answer to one that was replaced is not sent.
 * What comes of it is the channel's next status.
 */
export async function answerQuestion(
  context: LinxoContext,
  connectionId: string,
  desk: Desk,
  { challengeId, version, actionId, sealed = { scheme: 'none', values: {} } }: ChallengeAnswer,
): Promise<void> {
  const { signal } = new AbortController();
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) throw connectionGone();
  const asked = desk.question;
  await readQueue(context, connectionId, asked?.event.channelDefinitionId, desk, signal);
  const { question } = desk;
  const definition =
    question?.event.channelDefinitionId ??
    connection.channels?.find(({ status }) => status === 'RUNNING')?.definition;
  const status = connection.channels?.find((each) => each.definition === definition)?.status;
  const isOpen = question && !question.answered && meaningOf(status) === 'wait';
  if (!isOpen || question.challenge.id !== challengeId || question.challenge.version !== version)
    throw new ConnectError('challenge_failed', 'Another question is open, or none.');
  refuseStrange(question.challenge.fields, sealed.values, 'challenge_failed');
  const values = await forLinxo(context, question.event.challenge, sealed, 'challenge_failed');
  const input = userInput(question.event, actionId, values);
  if (!input) throw new ConnectError('challenge_failed', 'The question has no such answer.');
  // Documents do not say with which key an answer is encrypted; which one it was goes along.
  const body = sealed.scheme === 'pgp' ? { ...input, key_id: sealed.kid } : input;
  try {
    await context.client.write(
      'POST',
      `/connections/${connectionId}/channels/${definition}/user_input`,
      body,
      signal,
    );
  } catch (error) {
    if (error instanceof Refusal && error.status < 429 && error.status !== 401)
      throw new ConnectError({ ...error.problem, code: 'challenge_failed' }, error.message, { cause: error });
    throw error;
  }
  question.answered = true;
  desk.answered = keyOf(question.challenge);
  desk.heardAt = context.now();
}
