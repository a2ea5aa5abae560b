import { needsPerson, type Problem } from '@linkspan/protocol';
import { utilityAccounts } from '../host-api/utility-account.ts';
import { utilityCredential } from '../host-api/utility-credential.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import type { ConnectionRecord } from '../store/records.ts';

/** What happened to a connection, in Arcadia's words. */
export type ConnectionEventType =
  | 'utility_credential_verified'
  | 'utility_credential_rejected'
  | 'utility_credential_revoked'
  | 'utility_credential_verification_error'
  | 'utility_accounts_discovered';

export interface ConnectionChange {
  readonly sandboxed: boolean;
  /** Why a try failed. */
  readonly problem?: Problem;
  /** The try that has ended so, where it is known; else it is the one that the connection was in. */
  readonly tried?: string;
}

/**
 * What an application is told when a connection changes: write it together with the change. The ids follow
 * from the try that has ended, or without one from the record as it was, so that two who notice the same tell it once.
 */
export function connectionEvents(
  before: ConnectionRecord,
  after: ConnectionRecord,
  { sandboxed, problem, tried = before.tried }: ConnectionChange,
): readonly OutboxEvent[] {
  return typesOf(before, after, problem).map((type) => ({
    id: `${after.id}-${(type !== 'utility_accounts_discovered' && tried) || before.updatedAt}-${type}`,
    applicationId: after.applicationId,
    lane: after.id,
    type,
    data:
      type === 'utility_accounts_discovered'
        ? discoveredAccounts(after, sandboxed)
        : credentialData(after, sandboxed),
    at: after.updatedAt,
  }));
}

/** Beside the object its id under the name that Arcadia's guide gives it. */
function credentialData(record: ConnectionRecord, sandboxed: boolean) {
  return { ...utilityCredential(record, sandboxed), utility_credential_id: Number(record.id) };
}

function discoveredAccounts(record: ConnectionRecord, sandboxed: boolean) {
  return {
    client_user_id: record.userId,
    utility_credential_id: Number(record.id),
    utility_accounts: [...utilityAccounts(record, sandboxed).values()],
  };
}

function typesOf(
  before: ConnectionRecord,
  after: ConnectionRecord,
  problem: Problem | undefined,
): readonly ConnectionEventType[] {
  const refused: ConnectionEventType =
    problem && !needsPerson(problem.code)
      ? 'utility_credential_verification_error'
      : 'utility_credential_rejected';
  switch (after.status) {
    case 'verified':
      return after.connection.accounts.length > 0 && !sameAccounts(before, after)
        ? ['utility_credential_verified', 'utility_accounts_discovered']
        : ['utility_credential_verified'];
    case 'broken':
      return [problem || before.status === 'pending' ? refused : 'utility_credential_revoked'];
    case 'rejected':
    case 'error':
      return [refused];
    case 'gone':
      return [before.status === 'opened' ? refused : 'utility_credential_revoked'];
    case 'opened':
    case 'pending':
      return [];
  }
}

function sameAccounts(before: ConnectionRecord, after: ConnectionRecord): boolean {
  if (before.status === 'opened') return false;
  const ids = (record: ConnectionRecord) => record.connection.accounts.map(({ id }) => id).join(' ');
  return ids(before) === ids(after);
}
