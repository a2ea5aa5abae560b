import type { Clock } from '../clock/clock.ts';
import type { Book } from './book.ts';
import type { KeyPair } from './key-pair.ts';
import { notFound } from './linxo-error.ts';
import type { ChannelRecord, ConnectionRecord, UserRecord } from './user-record.ts';

/** An application that Linxo has given keys to. */
export interface LinxoClient {
  readonly id: string;
  readonly secret: string;
}

/** How a queue answers; documents leave all three open. */
export interface QueueManners {
  /** `stacks` gives every event each time, `consumes` each event once. */
  readonly reading: 'stacks' | 'consumes';
  readonly envelope: 'array' | 'events';
  readonly naming: 'event_type' | 'event_status';
}

/** What the parts of the emulator share. */
export interface Domain {
  readonly book: Book;
  readonly clock: Clock;
  readonly pace: number;
  readonly clients: readonly LinxoClient[];
  readonly queue: QueueManners;
  /** The key that credentials are encrypted for; made when it is first needed. */
  readonly keyPair: () => Promise<KeyPair>;
  /** Where everything is: "http://127.0.0.1:4400/sandbox/linxo". */
  readonly url: string;
}

/** A connection of the user; 404 when there is none of that id. */
export function connectionOf(user: UserRecord | undefined, id: string): ConnectionRecord {
  const connection = user?.connections.find((each) => each.id === id);
  if (!connection) throw notFound(`Connection ${id}`);
  return connection;
}

/** A channel of the connection; 404 when it has none of that definition. */
export function channelOf({ channels }: ConnectionRecord, definition: string): ChannelRecord {
  const channel = channels.find((each) => each.definition === definition);
  if (!channel) throw notFound(`Channel ${definition}`);
  return channel;
}

/** The user with one connection replaced or added. */
export function withConnection(user: UserRecord, connection: ConnectionRecord): UserRecord {
  const known = user.connections.some(({ id }) => id === connection.id);
  const connections = known
    ? user.connections.map((each) => (each.id === connection.id ? connection : each))
    : [...user.connections, connection];
  return { ...user, connections };
}

/** The connection with one channel replaced. */
export function withChannel(connection: ConnectionRecord, channel: ChannelRecord): ConnectionRecord {
  const channels = connection.channels.map((each) =>
    each.definition === channel.definition ? channel : each,
  );
  return { ...connection, channels };
}
