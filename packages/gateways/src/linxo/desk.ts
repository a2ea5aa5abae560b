import type { Challenge } from '@linkspan/protocol';
import { newWriteDesk, type WriteDesk } from '../write-desk.ts';
import type { UserInputEvent } from './user-input-event.ts';
import type { Visit } from './visit.ts';

/** What is remembered of a connection while somebody works on it. */
export interface Desk extends WriteDesk {
  /** The queue that was subscribed to. */
  queue?: string | undefined;
  /** The events of the poll before, each as it was written, with how many there were. */
  held: ReadonlyMap<string, number>;
  /** The question that was asked last. */
  question?: Question | undefined;
  /** The question that was answered last, by its id and version. */
  answered?: string | undefined;
  /** The attempt that is followed. */
  attempt?: string;
  /** When something last came of the connection: an event, or another status. */
  heardAt?: number;
  /** What was asked for may not have begun: until then the status is that of before. */
  beginning?: Beginning | undefined;
  /** Accounts that the person was asked about and decided on. */
  readonly decided: Set<string>;
  visit?: Visit | undefined;
}

export interface Question {
  readonly event: UserInputEvent;
  readonly challenge: Challenge;
  /** When it was asked, by Linxo's clock. */
  readonly date: number;
  answered: boolean;
}

/** A synchronisation that was asked for, and how the connection stood before. */
export interface Beginning {
  readonly before: string;
  readonly until: number;
}

export function newDesk(): Desk {
  return { ...newWriteDesk(), held: new Map(), decided: new Set() };
}
