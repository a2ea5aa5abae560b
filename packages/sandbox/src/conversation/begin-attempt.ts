import { type Attempt, ConnectError, type Sealed } from '@linkspan/protocol';
import type { ConversationRecord, Returning } from './conversation-record.ts';
import { maskedName } from './masked-name.ts';
import type { World } from './world.ts';

type NewRecord = Omit<ConversationRecord, 'providerId' | 'channelId' | 'script'>;

/** What credentials come to; no typed value is in it. */
export interface Typed extends Omit<Returning, 'challengeId' | 'cancelled'> {
  readonly providerId: string;
  readonly login?: string;
}

interface Sent {
  readonly attempt: Attempt;
  readonly sealed: Sealed;
  readonly selection: 'ask' | 'all';
}

/**
 * Reads the credentials that were sent for a connection, which `earlier` is as far as it is known. Throws
 * `not_supported` for a provider or channel that is not served, and `invalid_credentials` with a sentence at
 * each field that is wrong.
 */
export async function readCredentials(
  world: Pick<World, 'provider' | 'sealing' | 'scriptFor' | 'loginOf'>,
  userId: string,
  earlier: ConversationRecord | undefined,
  { attempt, sealed, selection }: Sent,
): Promise<Typed> {
  const providerId = attempt.providerId ?? earlier?.providerId;
  if (earlier && earlier.providerId !== providerId) throw notFound();
  const provider = providerId === undefined ? undefined : world.provider(providerId);
  const channelId = attempt.channelId ?? earlier?.channelId ?? provider?.channels[0]?.id;
  const channel = provider?.channels.find(({ id }) => id === channelId);
  if (!provider || !channel || provider.health === 'down') {
    throw new ConnectError('not_supported', 'The provider does not serve this.');
  }
  const { fields, methods } = channel;
  const asked = { fields, methods, given: earlier?.given ?? [] };
  const values = await world.sealing.open(sealed, asked, 'invalid_credentials');
  const username = maskedName(channel, values);
  const login = await world.loginOf?.([userId, provider.id], channel, values);
  return {
    attempt: attempt.id,
    providerId: provider.id,
    channelId: channel.id,
    given: Object.keys(values),
    script: await world.scriptFor(channel, values, provider.id),
    selection,
    ...(username !== undefined && { username }),
    ...(login !== undefined && { login }),
  };
}

/** The record at the beginning of what the credentials lead to. */
export function beginAttempt(
  { progress }: Pick<World, 'progress'>,
  record: NewRecord | ConversationRecord,
  { attempt, given, ...typed }: Omit<Typed, 'login'> & { readonly login?: string | undefined },
  now: number,
): ConversationRecord {
  return progress.begin(
    {
      ...record,
      ...typed,
      attempts: [...record.attempts, attempt],
      given: [...new Set([...record.given, ...given])],
      requests: 0,
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
