import { type Attempt, ConnectError, type Sealed } from '@linkspan/protocol';
import type { ConversationRecord } from './conversation-record.ts';
import { maskedName } from './masked-name.ts';
import type { World } from './world.ts';

type NewRecord = Omit<ConversationRecord, 'providerId' | 'channelId' | 'script'>;

interface Sent {
  readonly attempt: Attempt;
  readonly sealed: Sealed;
  readonly selection: 'ask' | 'all';
}

/**
 * The record at the beginning of what the credentials lead to. Throws `not_supported` for a provider or
 * channel that is not served, and `invalid_credentials` with a sentence at each field that is wrong.
 */
export async function beginAttempt(
  world: Pick<World, 'provider' | 'sealing' | 'scriptFor' | 'progress'>,
  record: NewRecord | ConversationRecord,
  { attempt, sealed, selection }: Sent,
  now: number,
): Promise<ConversationRecord> {
  const earlier = 'providerId' in record ? record : undefined;
  const providerId = attempt.providerId ?? earlier?.providerId;
  if (earlier && earlier.providerId !== providerId) throw notFound();
  const provider = providerId === undefined ? undefined : world.provider(providerId);
  const channelId = attempt.channelId ?? earlier?.channelId ?? provider?.channels[0]?.id;
  const channel = provider?.channels.find(({ id }) => id === channelId);
  if (!provider || !channel || provider.health === 'down') {
    throw new ConnectError('not_supported', 'The provider does not serve this.');
  }
  const values = await world.sealing.open(
    sealed,
    { fields: channel.fields, given: record.given },
    'invalid_credentials',
  );
  const username = maskedName(channel, values);
  return world.progress.begin(
    {
      ...record,
      providerId: provider.id,
      channelId: channel.id,
      attempts: [...record.attempts, attempt.id],
      given: [...new Set([...record.given, ...Object.keys(values)])],
      script: world.scriptFor(channel, values),
      selection,
      requests: 0,
      ...(username !== undefined && { username }),
    },
    now,
  );
}

/** Someone else's connection and none at all are told alike. */
export function notFound(): ConnectError {
  return new ConnectError('unknown_outcome', 'There is no such connection.');
}

/** What is known of a connection before anything is sent for it. */
export function blank(id: string, userId: string): NewRecord {
  return {
    id,
    userId,
    attempts: [],
    given: [],
    selection: 'ask',
    round: 0,
    step: 0,
    since: 0,
    turn: 0,
    version: 1,
    keys: [],
    requests: 0,
    connected: false,
    revokes: false,
  };
}
