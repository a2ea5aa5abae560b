import { invalid } from './linxo-error.ts';
import type { Question } from './phase.ts';
import { atPhase } from './progress.ts';
import type { ChannelRecord, Synchronisation } from './user-record.ts';
import type { WireCredential } from './wire.ts';

/** 400 unless everything that is asked has an answer, or the button says that it is cancelled. */
export function requireAnswers(asked: readonly WireCredential[], values: ReadonlyMap<string, string>): void {
  const button = asked.find(({ type }) => type === 'OK_CANCEL');
  const pressed = button && values.get(button.id);
  if (button && pressed !== 'true' && pressed !== 'false')
    throw invalid(`${button.id} is answered by true or false.`);
  if (pressed === 'false') return;
  for (const { id, type, regexp } of asked) {
    if (type.endsWith('_MSG') || type === 'OK_CANCEL') continue;
    if (!new RegExp(regexp).test(values.get(id) ?? '')) throw invalid(`${id} does not match ${regexp}.`);
  }
}

/** The channel with what an answer makes of its question. */
export function answered(
  channel: ChannelRecord,
  sync: Synchronisation,
  question: Question,
  values: ReadonlyMap<string, string>,
  now: number,
): ChannelRecord {
  const button = question.challenge(sync.wrong).find(({ type }) => type === 'OK_CANCEL');
  if (button && values.get(button.id) === 'false') return stopped(channel, 'CHALLENGE_CANCELLED', now);
  const isRight = Object.entries(question.right).every(([id, value]) => values.get(id) === value);
  if (isRight && !(question.firstIsWrong && sync.wrong === 0))
    return atPhase(channel, sync, sync.phase + 1, now);
  const wrong = sync.wrong + 1;
  if (wrong >= question.tries) return stopped(channel, 'CHALLENGE_FAILED', now);
  // Asked again, by an event of the same id and date.
  const asked = sync.asked && { ...sync.asked, told: false };
  return { ...channel, sync: { ...sync, wrong, since: now, ...(asked && { asked }) } };
}

function stopped({ sync: _, ...channel }: ChannelRecord, status: string, now: number): ChannelRecord {
  return { ...channel, status, lastEnd: now };
}
