import type { ConnectionUpdate } from '@linkspan/protocol';
import type {
  AttemptChange,
  AttemptKey,
  AttemptRecord,
  ConnectionRecord,
  ConsentRecord,
  Owner,
  RedirectRecord,
  Reservation,
  StoredAnswer,
  Turn,
} from './records.ts';

/** How many updates of an attempt are kept: whoever reads on after them has missed nothing that still counts. */
export const KEEP_UPDATES = 200;

/** How long a write's answer is kept at least, in milliseconds. */
export const KEEP_ANSWERS_MS = 48 * 60 * 60_000;

/**
 * What the Connect API keeps. A promise that resolved is durable: it outlives the process. Each call is
 * one transaction. `describeStore` says the rest; every implementation passes it.
 */
export interface Store {
  /** The same owner and key again changes nothing. */
  recordConsent(consent: ConsentRecord): Promise<void>;
  /** The owner's last decision. */
  lastConsent(owner: Owner): Promise<ConsentRecord | undefined>;

  /** Writes a new attempt and makes it its session's; one that is there already stays as it is and is returned. */
  beginAttempt(attempt: AttemptRecord): Promise<AttemptRecord>;
  attempt(key: AttemptKey): Promise<AttemptRecord | undefined>;
  changeAttempt(key: AttemptKey, change: AttemptChange): Promise<void>;
  /** Attempts that have not ended or whose end is awaited, newest first: everybody's, or one owner's. */
  openAttempts(owner?: Owner): Promise<readonly AttemptRecord[]>;

  /** Makes an attempt the session's, in place of an earlier one. */
  bindSession(sessionId: string, key: AttemptKey): Promise<void>;
  sessionAttempt(sessionId: string): Promise<AttemptRecord | undefined>;

  /**
   * Appends a turn to an attempt's log, together with what it changes, and returns its number: above the
   * last one and above `above`. Undefined, and nothing written, if `gatewaySeq` was heard before.
   */
  append(
    key: AttemptKey,
    turn: Turn,
    change: AttemptChange & { readonly above?: number; readonly connection?: ConnectionRecord },
  ): Promise<number | undefined>;
  /** The log after a number, in order: of its last {@link KEEP_UPDATES}. */
  updates(key: AttemptKey, after: number): Promise<readonly ConnectionUpdate[]>;

  /** The owner's connection that the gateway calls so, made with the next public id if there is none. */
  openConnection(connection: Omit<ConnectionRecord, 'id'>): Promise<ConnectionRecord>;
  connection(applicationId: string, id: string): Promise<ConnectionRecord | undefined>;
  saveConnection(connection: ConnectionRecord): Promise<void>;
  /** Newest first, those that never came to be and those that are gone included. */
  connectionsOf(owner: Owner): Promise<readonly ConnectionRecord[]>;

  /**
   * Writes the redirect of an attempt, in place of an earlier one: each has one at a time. The same state
   * again keeps where it goes back to.
   */
  saveRedirect(redirect: RedirectRecord): Promise<void>;
  /** Sets where the open redirect of an attempt goes back to. */
  setReturnTo(key: AttemptKey, redirectId: string, returnTo: string | undefined): Promise<void>;
  /** Returns a redirect and forgets it. */
  takeRedirect(state: string): Promise<RedirectRecord | undefined>;

  /**
   * Claims a key for a write. `running` belongs to a request that has not been settled or released in
   * this process; a process that died releases what it held. `different`: the key belongs to another request.
   */
  reserve(scope: string, key: string, fingerprint: string, now: number): Promise<Reservation>;
  settle(scope: string, key: string, answer: StoredAnswer): Promise<void>;
  release(scope: string, key: string): Promise<void>;

  close(): Promise<void>;
}
