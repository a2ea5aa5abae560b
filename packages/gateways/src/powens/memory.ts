import type { Problem } from '@linkspan/protocol';
import { type Bounded, bounded } from '../bounded.ts';
import type { NameList } from '../name-list.ts';
import type { Desk } from './desk.ts';
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
  /** The connector's connections before anything was sent; rejects when that could not be read. */
  readonly before: Promise<readonly string[]>;
  readonly outcome?: Promise<Outcome>;
  readonly visit?: Promise<Visit>;
}

/**
 * What the gateways of one service remember together. Powens has no idempotency keys and says nothing of when
 * a question is asked anew, so both are kept here; a lost memory costs a look or a repeated question, never a
 * second connection.
 */
export interface Memory {
  readonly sent: Bounded<Sent>;
  readonly lists: Bounded<Promise<NameList>>;
  readonly desks: Bounded<Desk>;
}

export function newMemory(): Memory {
  return { sent: bounded(5000), lists: bounded(100), desks: bounded(5000) };
}
