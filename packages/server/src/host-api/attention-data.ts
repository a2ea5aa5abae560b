import type { ConnectionRecord, NoticedAttention } from '../store/records.ts';

/** What a connection wants of its person, in the words of the host API. */
export function attentionData(
  { id, userId, connection }: ConnectionRecord,
  { reason, channelId, problem, expiresAt, accounts, since }: NoticedAttention,
) {
  return {
    utility_credential_id: Number(id),
    client_user_id: userId,
    utility_name: connection.provider.name,
    reason,
    channel_id: channelId ?? null,
    problem: problem ?? null,
    expires_at: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    accounts: accounts ?? null,
    since: new Date(since).toISOString(),
  };
}
