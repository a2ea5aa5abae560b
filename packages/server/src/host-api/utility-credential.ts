import type { ConnectionRecord } from '../store/records.ts';

const STATUS: Record<ConnectionRecord['status'], string> = {
  opened: 'pending',
  pending: 'pending',
  verified: 'verified',
  broken: 'rejected',
  rejected: 'rejected',
  gone: 'rejected',
};

/** A connection as Arcadia's host API shows it; its id is an integer. */
export function utilityCredential({
  id,
  userId,
  status,
  connection,
  at,
  updatedAt,
}: ConnectionRecord): object {
  return {
    id: Number(id),
    client_user_id: userId,
    utility_name: connection.provider.name,
    utility_long_name: connection.provider.name,
    username: connection.username ?? null,
    verification_status: STATUS[status],
    accounts_load_in_progress: false,
    verification_updated_at: new Date(updatedAt).toISOString(),
    created_at: new Date(at).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
  };
}
