import type { Attention, AttentionReason } from '@linkspan/protocol';
import { stateOf, troubledChannel } from './connection-view.ts';
import { type Meaning, meaningOf, momentOf } from './map.ts';
import type { PowensOptions } from './service.ts';
import type { Connection } from './wire.ts';

/** What a state wants of the person; of any other it is Powens' turn, which tries again by itself. */
const WANTS: Readonly<Record<string, AttentionReason>> = {
  confirm: 'presence',
  question: 'presence',
  approval: 'presence',
  redirect: 'renewal',
  invalid_credentials: 'credentials',
  action_required: 'site',
  password_expired: 'site',
};

/** What a connection wants of its user, by its state and by the end of access that its sources say. */
export function attentionOf(connection: Connection, mode?: PowensOptions['mode']): Attention[] {
  const meaning = meaningOf(stateOf(connection));
  const reason = WANTS[wordOf(meaning)];
  const channelId = troubledChannel(connection, mode);
  const about = { connectionId: connection.id, ...(channelId !== undefined && { channelId }) };
  const problem = typeof meaning === 'object' && { problem: meaning.code };
  if (reason) return [{ ...about, reason, ...problem }];
  const expiresAt = meaning === 'done' ? firstEnd(connection) : undefined;
  return expiresAt === undefined ? [] : [{ ...about, reason: 'renewal', expiresAt }];
}

function wordOf(meaning: Meaning): string {
  return typeof meaning === 'object' ? meaning.code : meaning;
}

/** `expire` is the last of the sources' ends; the first of them is when something is missing. */
function firstEnd({ sources, expire }: Connection): number | undefined {
  const said = sources?.flatMap(({ access_expire: end }) => end ?? []) ?? [];
  const ends = (said.length > 0 ? said : [expire ?? '']).flatMap((end) => momentOf(end) ?? []);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}
