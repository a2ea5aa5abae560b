import { needsPerson, type Problem } from '@linkspan/protocol';
import type { ConnectionRecord, ConnectionStatus } from '../store/records.ts';

/** The connection while credentials for it are tried (again); undefined if that changes nothing that is known of it. */
export function triedAgain(record: ConnectionRecord, now: number): ConnectionRecord | undefined {
  if (record.status === 'rejected' || record.status === 'error') return { ...record, ...at('opened', now) };
  // What it was still stands in `connection`, should the try fail.
  return record.status === 'broken' ? { ...record, ...at('pending', now) } : undefined;
}

/** The connection after a try has failed; undefined if that changes nothing that is known of it. */
export function triedInVain(
  record: ConnectionRecord,
  { code, gone }: Problem,
  now: number,
): ConnectionRecord | undefined {
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
