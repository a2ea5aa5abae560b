import { sha256 } from '../http/idempotent.ts';
import type { AttemptRecord } from '../store/records.ts';

/**
 * Names what an attempt has begun, the same in every process: its end is told once, whoever hears it. One that was
 * opened anew is another try. A digest, because pages make the ids of attempts, of whatever characters.
 */
export async function tryName({ id, reopened = 0 }: Pick<AttemptRecord, 'id' | 'reopened'>): Promise<string> {
  return (await sha256(`${reopened} ${id}`)).slice(0, 32);
}
