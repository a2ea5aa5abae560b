import type { Problem } from '@linkspan/protocol';
import { type Bounded, bounded } from '../bounded.ts';
import type { NameList } from '../name-list.ts';
import { type Desk, newDesk } from './desk.ts';
import type { Visit } from './visit.ts';

/** What came of sending credentials. */
export type Outcome =
  | { readonly kind: 'connection'; readonly id: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** No answer came: it may have happened or not. */
  | { readonly kind: 'lost' };

/** An attempt that was begun here: credentials that were sent, or a visit to the bank's site. */
export interface Sent {
  readonly at: number;
  /** What there was before anything was sent; rejects when that could not be read. */
  readonly before: Promise<Before>;
  readonly outcome?: Promise<Outcome>;
  readonly visit?: Promise<Visit>;
}

/** How things stood: the provider's connections, or one connection's standing, and the queue from then on. */
export interface Before {
  readonly standing: readonly string[];
  readonly queue: string | undefined;
}

/** A key of Linxo's, with which values can be encrypted until then. */
export interface HeldKey {
  readonly id: string;
  readonly publicKey: string;
  readonly until: number;
}

/**
 * What the gateways of one service remember together. Linxo has no idempotency keys and its queue may give each
 * event once, so both are kept here; a lost memory costs a look or a repeated question, never a second
 * connection.
 */
export interface Memory {
  readonly sent: Bounded<Sent>;
  readonly lists: Bounded<Promise<NameList>>;
  readonly keys: Bounded<Promise<HeldKey>>;
  /** Which answers of a channel's open question are to be encrypted, by user and channel. */
  readonly encrypted: Bounded<readonly string[]>;
  desk(connectionId: string): Desk;
}

export function newMemory(): Memory {
  const desks = bounded<Desk>(5000);
  return {
    sent: bounded(5000),
    lists: bounded(100),
    keys: bounded(5000),
    encrypted: bounded(5000),
    desk(connectionId) {
      const desk = desks.get(connectionId) ?? newDesk();
      desks.set(connectionId, desk);
      return desk;
    },
  };
}
