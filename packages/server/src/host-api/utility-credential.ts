import type { ConnectionRecord } from '../store/records.ts';

const STATUS: Record<ConnectionRecord['status'], string> = {
  opened: 'pending',
  pending: 'pending',
  verified: 'verified',
  broken: 'rejected',
  rejected: 'rejected',
  error: 'error',
  gone: 'rejected',
};

/** A connection as Arcadia's host API shows it; its id is an integer. */
export function utilityCredential(record: ConnectionRecord, sandboxed: boolean): object {
  const { id, userId, status, connection, at, updatedAt } = record;
  const pending = STATUS[status] === 'pending';
  return {
    id: Number(id),
    client_user_id: userId,
    utility_name: connection.provider.name,
    utility_long_name: longName(connection.provider),
    username: connection.username ?? null,
    verification_status: STATUS[status],
    accounts_load_in_progress: pending,
    verification_updated_at: pending ? null : new Date(updatedAt).toISOString(),
    created_at: new Date(at).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
    sandboxed,
    uses_test_scenario: sandboxed,
  };
}

/** A provider's name with its region, as Arcadia tells namesakes apart. */
export function longName({ name, region }: ConnectionRecord['connection']['provider']): string {
  return region === undefined ? name : `${name} ${region}`;
}
