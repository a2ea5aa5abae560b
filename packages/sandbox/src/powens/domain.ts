import type { Clock } from '../clock/clock.ts';
import type { Recipient } from '../conversation/recipient.ts';
import type { Book } from './book.ts';
import { notFound } from './powens-error.ts';
import type { ConnectionRecord, UserRecord } from './user-record.ts';

/** An application that is registered with the domain. */
export interface PowensClient {
  readonly id: string;
  readonly secret: string;
  /** The addresses that a visit to a bank may come back to, exactly. */
  readonly redirectUris: readonly string[];
}

/** What the parts of the emulator share. */
export interface Domain {
  readonly book: Book;
  readonly clock: Clock;
  readonly pace: number;
  readonly recipient: () => Promise<Recipient>;
  readonly clients: readonly PowensClient[];
  readonly plaintext: 'refused' | 'accepted';
  /** Where the API and the bank's page are: "http://127.0.0.1:4400/sandbox/powens". */
  readonly url: string;
}

/** A connection of the user; 404 when there is none of that number. */
export function connectionOf(user: UserRecord | undefined, id: number): ConnectionRecord {
  const connection = user?.connections.find((each) => each.id === id);
  if (!connection) throw notFound(`Connection ${id}`);
  return connection;
}

/** The user with one connection replaced. */
export function withConnection(user: UserRecord, connection: ConnectionRecord): UserRecord {
  const others = user.connections.filter(({ id }) => id !== connection.id);
  return { ...user, connections: [...others, connection].sort((a, b) => a.id - b.id) };
}
