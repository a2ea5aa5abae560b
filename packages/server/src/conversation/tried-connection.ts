import { needsPerson, type Problem } from '@linkspan/protocol';
import type { ConnectionRecord, ConnectionStatus } from '../store/records.ts';

/** The connection while a try for it is under way (again); undefined if that changes nothing that is known of it. */
export function triedAgain(
  record: ConnectionRecord,
  tried: string,
  now: number,
): ConnectionRecord | undefined {
  if (record.status === 'rejected' || record.status === 'error') {
    return { ...record, tried, ...at('opened', now) };
  }
  // What it was still stands in `connection`, should the try fail.
  return record.status === 'broken' ? { ...record, tried, ...at('pending', now) } : undefined;
}

/** The connection without the try that it was in. */
export function settled({ tried: _, ...record }: ConnectionRecord): ConnectionRecord {
  return record;
}

/** The connection after a try has failed; undefined if that changes nothing that is known of it. */
export function triedInVain(
  before: ConnectionRecord,
  { code, gone }: Problem,
  now: number,
): ConnectionRecord | undefined {
  const record = settled(before);
  if (record.status === 'gone') return undefined;
  if (gone) return { ...record, ...at('gone', now) };
  if (record.status === 'opened') {
    return { ...record, problem: code, ...at(needsPerson(code) ? 'rejected' : 'error', now) };
  }
  const repaired = record.status === 'pending' && record.connection.status === 'broken';
  return repaired ? { ...record, problem: code, ...at('broken', now) } : undefined;
}

function at(status: ConnectionStatus, now: number) {
  return { status, updatedAt: now };
}
