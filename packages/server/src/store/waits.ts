import type { OutboxEvent } from './outbox.ts';
import type { Owner } from './records.ts';

/** A person who asked to be told when a provider is back. `id` is given by whoever writes it. */
export interface WaitRecord extends Owner {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly at: number;
}

/** The providers that people of an application wait for. */
export interface Waits {
  /** Whoever waits for a provider already goes on waiting as they did. */
  addWait(wait: WaitRecord): Promise<void>;
  waitOf(owner: Owner, providerId: string): Promise<WaitRecord | undefined>;
  /** Each provider that somebody waits for, once for each application, with who asked last. */
  waitedFor(): Promise<readonly WaitRecord[]>;
  /** Who waits for a provider, those who asked first before the others: at most `limit`. */
  waits(applicationId: string, providerId: string, limit: number): Promise<readonly WaitRecord[]>;
  /** Forgets a wait, and tells what is told of its end: only once, whoever ends it too. */
  endWait(wait: WaitRecord, event: OutboxEvent | undefined): Promise<void>;
  /** Forgets those who asked before a moment. */
  forgetWaits(before: number): Promise<void>;
}

/** The lane of what a person is told of providers, which is forgotten with them. */
export function waitLane({ applicationId, userId }: Owner): string {
  return JSON.stringify(['waiting', applicationId, userId]);
}
