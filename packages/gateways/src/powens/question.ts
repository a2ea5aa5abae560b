import {
  type Challenge,
  type ChallengeAnswer,
  ConnectError,
  problemOf,
  salvageChallenge,
} from '@linkspan/protocol';
import { refuseStrange } from '../refuse-strange.ts';
import { challengeFields } from './challenge-fields.ts';
import { Refusal } from './client.ts';
import { stateOf } from './connection-view.ts';
import type { Desk } from './desk.ts';
import { connectionGone } from './error-answer.ts';
import { meaningOf } from './map.ts';
import { readConnection } from './read-connection.ts';
import { isWrongpass, problemOfValues } from './refused-values.ts';
import type { PowensContext } from './service.ts';
import { type Connection, ConnectionAnswer } from './wire.ts';

/**
 * The question that a connection asks: its fields (`additionalInformationNeeded`), or only to go on
 * (`SCARequired`). Powens does not say when it asks anew; here it is another version once the last was
 * answered or asks for something else. `lastVersion` is what an earlier process told.
 */
export function askedNow(desk: Desk, connection: Connection, lastVersion: number): Challenge {
  const { question, fields } = readQuestion(desk, connection, lastVersion);
  desk.question = question;
  const challenge = salvageChallenge({
    id: question.id,
    version: question.version,
    messages: connection.error_message
      ? [{ tone: question.again ? 'error' : 'info', text: connection.error_message }]
      : [],
    fields,
  });
  if (!challenge) throw new ConnectError('internal', 'The question of this connection is not usable.');
  return challenge;
}

/**
 * Answers the open question under the names of its fields; cancelling only says so here, because Powens knows
 * no such thing. In the background: what comes of it is the connection's next state.
 */
export async function answerQuestion(
  context: PowensContext,
  connectionId: string,
  desk: Desk,
  { challengeId, version, actionId, sealed }: ChallengeAnswer,
): Promise<void> {
  const { signal } = new AbortController();
  const connection = await readConnection(context, connectionId, signal);
  if (!connection) throw connectionGone();
  const { question, fields } = readQuestion(desk, connection, version);
  const meaning = meaningOf(stateOf(connection));
  const isAsking = meaning === 'question' || meaning === 'confirm';
  if (!isAsking || question.id !== challengeId || question.version !== version) {
    throw new ConnectError('challenge_failed', 'Another question is open, or none.');
  }
  desk.question = question;
  if (actionId === 'cancel') {
    desk.cancelled = true;
    return;
  }
  const values = sealed?.values ?? {};
  refuseStrange(fields, values, 'challenge_failed');
  // Also if what comes of it is lost: what may have been taken is not sent a second time, but asked anew.
  question.answered = true;
  try {
    await post(context, connectionId, desk, values, signal);
  } catch (error) {
    question.answered = problemOf(error).code === 'network';
    throw error;
  }
}

async function post(
  { client }: PowensContext,
  connectionId: string,
  desk: Desk,
  values: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const path = `/users/me/connections/${connectionId}?background=true`;
  try {
    await client.write(ConnectionAnswer, 'POST', path, values, signal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = problemOfValues(error.body, Object.keys(values));
    if (!isWrongpass(error.body.code)) throw new ConnectError({ ...refused, code: 'challenge_failed' });
    // The connection or its source goes with it, which is what its turns will say.
    desk.refused = refused;
  }
}

function readQuestion(desk: Desk, connection: Connection, lastVersion: number) {
  const fields = challengeFields(connection.fields ?? []);
  const names = fields.map(({ id }) => id.replace(/[^\w-]/g, '_'));
  const id = ['asked', connection.id, ...names].join('.').slice(0, 200);
  const known = desk.question;
  if (known && known.id === id && !known.answered) return { question: known, fields };
  const version = known ? known.version + 1 : Math.max(1, lastVersion);
  return { question: { id, version, again: known?.id === id, answered: false }, fields };
}
