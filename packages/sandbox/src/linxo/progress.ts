import { personaOf } from './personas.ts';
import type { Phase, Question } from './phase.ts';
import { presentConnection } from './present.ts';
import { samplesOf } from './sample-accounts.ts';
import type {
  AccountRecord,
  ChannelRecord,
  ConnectionRecord,
  Synchronisation,
  UserRecord,
} from './user-record.ts';
import type { WireCredential } from './wire.ts';

const MOST_EVENTS = 200;
/** Until a bank has to be visited again: PSD2's 180 days. */
const CONSENT_MS = 180 * 24 * 3_600_000;

interface News {
  readonly type: string;
  readonly at: number;
  readonly id: string;
  readonly challenge?: readonly WireCredential[];
}

/** The user as time has made them, with the events that came of it. */
export function settleUser(user: UserRecord, now: number, pace: number): UserRecord {
  let settled = user;
  for (const { id, channels } of user.connections)
    for (const { definition } of channels) settled = settleChannel(settled, id, definition, now, pace);
  const excess = Math.max(0, settled.events.length - MOST_EVENTS);
  return excess === 0
    ? settled
    : { ...settled, events: settled.events.slice(excess), forgotten: settled.forgotten + excess };
}

function settleChannel(user: UserRecord, id: string, definition: string, now: number, pace: number) {
  const before = user.connections.find((each) => each.id === id);
  const channel = before?.channels.find((each) => each.definition === definition);
  if (!before || !channel?.sync) return user;
  let { nextEvent } = user;
  const nextId = () => {
    const next = String(nextEvent);
    // As in the documents: ids rise, and some are somebody else's.
    nextEvent += 3;
    return next;
  };
  const news: News[] = [];
  const settled = run(channel, now, pace, (type, at, challenge, eventId = nextId()) => {
    news.push({ type, at, id: eventId, ...(challenge && { challenge }) });
    return eventId;
  });
  const connection = {
    ...before,
    channels: before.channels.map((each) => (each === channel ? settled : each)),
    accounts: accountsAfter(before.accounts, channel, settled),
  };
  const events = news.map((each) => eventOf(each, connection, definition));
  const connections = user.connections.map((each) => (each === before ? connection : each));
  return { ...user, nextEvent, connections, events: [...user.events, ...events] };
}

type Tell = (type: string, at: number, challenge?: readonly WireCredential[], eventId?: string) => string;

function run(channel: ChannelRecord, now: number, pace: number, tell: Tell): ChannelRecord {
  const { sync } = channel;
  if (!sync) return channel;
  const phase = phaseOf(channel);
  if (!phase) return ended(channel, sync, 'SUCCESS', sync.since, tell);
  switch (phase.do) {
    case 'work': {
      const at = sync.since + phase.ms * pace;
      return now < at ? channel : run(atPhase(channel, sync, sync.phase + 1, at), now, pace, tell);
    }
    case 'stop':
      return ended(channel, sync, phase.status, sync.since, tell);
    case 'ask': {
      const over = sync.since + phase.patience;
      const asked = told(channel, sync, phase, tell);
      return now < over ? asked : ended(asked, sync, 'CHALLENGE_TIMED_OUT', over, tell);
    }
  }
}

function told(channel: ChannelRecord, sync: Synchronisation, question: Question, tell: Tell): ChannelRecord {
  if (sync.asked?.told) return channel;
  const at = sync.asked?.at ?? sync.since;
  const type = `${sync.type}_USER_INPUT_REQUESTED`;
  const event = tell(type, at, question.challenge(sync.wrong), sync.asked?.event);
  return { ...channel, sync: { ...sync, asked: { event, at, told: true } } };
}

function ended(
  { sync: _, ...channel }: ChannelRecord,
  { type }: Synchronisation,
  status: string,
  at: number,
  tell: Tell,
): ChannelRecord {
  const succeeded = status === 'SUCCESS';
  tell(succeeded ? `${type}_SUCCESS` : status, at);
  return {
    ...channel,
    status,
    lastEnd: at,
    ...(succeeded && { lastSuccess: at }),
    ...(succeeded && channel.mode === 'REDIRECT' && type === 'LIST_ACCOUNTS' && { expires: at + CONSENT_MS }),
  };
}

/** The phase that a channel's synchronisation is in; undefined once it is through. */
export function phaseOf({ persona, round, sync }: ChannelRecord): Phase | undefined {
  return sync && personaOf(persona).plan(sync.type, round)[sync.phase];
}

export function atPhase(
  channel: ChannelRecord,
  sync: Synchronisation,
  phase: number,
  now: number,
): ChannelRecord {
  return { ...channel, sync: { type: sync.type, phase, since: now, wrong: 0 } };
}

/** The channel with a synchronisation that begins. */
export function beginSync(
  channel: ChannelRecord,
  type: Synchronisation['type'],
  now: number,
  round = channel.round,
): ChannelRecord {
  return { ...channel, round, sync: { type, phase: 0, since: now, wrong: 0 } };
}

/** What a list of accounts finds waits for consent; a full synchronisation fetches what was consented to. */
function accountsAfter(
  known: readonly AccountRecord[],
  before: ChannelRecord,
  after: ChannelRecord,
): AccountRecord[] {
  if (after.sync || after.status !== 'SUCCESS' || !before.sync) return [...known];
  const own = known.some(({ definition }) => definition === after.definition);
  if (before.sync.type === 'SYNC_ALL' || own || personaOf(after.persona).accounts === 'none')
    return [...known];
  let last = Math.max(0, ...known.map(({ id }) => Number(id)));
  const nextId = () => {
    last += 1;
    return String(last);
  };
  // Kinds that another channel found already are the same accounts.
  const found = samplesOf(after, nextId).filter(({ type }) => !known.some((each) => each.type === type));
  return [...known, ...found];
}

function eventOf(
  { type, at, id, challenge }: News,
  connection: ConnectionRecord,
  definition: string,
): Record<string, unknown> {
  const { channels, ...resource } = presentConnection(connection);
  return {
    id,
    event_type: type,
    resource_type: 'CONNECTION',
    creation_date: Math.floor(at / 1000),
    channel_definition_id: definition,
    // In events a channel's definition is its `id`.
    resource: {
      ...resource,
      channels: channels.map(({ channel_definition_id: own, ...rest }) => ({ id: own, ...rest })),
    },
    ...(challenge && { [type.toLowerCase()]: { challenge } }),
  };
}
