import type { ConnectionUpdate } from '@linkspan/protocol';
import type { Outbox, OutboxEvent } from './outbox.ts';
import type {
  AttemptChange,
  AttemptKey,
  AttemptRecord,
  AttentionRecord,
  ConnectionRecord,
  ConnectionStatus,
  ConsentRecord,
  DocumentRecord,
  NoticedAttention,
  Owner,
  PageQuery,
  RecordPage,
  RedirectRecord,
  Reservation,
  SessionRecord,
  StoredAnswer,
  Turn,
  UserRecord,
} from './records.ts';
import type { SharedStore } from './shared-store.ts';
import type { Waits } from './waits.ts';

/** How many updates of an attempt are kept: whoever reads on after them has missed nothing that still counts. */
export const KEEP_UPDATES = 200;

/** How long a write's answer is kept at least, in milliseconds. */
export const KEEP_ANSWERS_MS = 48 * 60 * 60_000;

/**
 * What becomes of a connection as it stands now, and what its application is told of that; undefined leaves it as it
 * is. It may be asked again about a newer one, so that it only says.
 */
export type ChangeConnection = (
  now: ConnectionRecord,
) => { readonly record: ConnectionRecord; readonly events?: readonly OutboxEvent[] } | undefined;

/**
 * What the Connect API keeps. A promise that resolved is durable: it outlives the process. Each call is
 * one transaction. `describeStore` says the rest; every implementation passes it.
 */
export interface Store extends Outbox, Waits {
  /** Where several processes may open the store at once: what they arrange among themselves. */
  readonly shared?: SharedStore;

  /** The same owner and key again changes nothing. */
  recordConsent(consent: ConsentRecord): Promise<void>;
  /** The owner's last decision. */
  lastConsent(owner: Owner): Promise<ConsentRecord | undefined>;
  /** All of the owner's decisions, in the order in which they were made. */
  consentsOf(owner: Owner): Promise<readonly ConsentRecord[]>;

  /** Writes a new attempt and makes it its session's; one that is there already stays as it is and is returned. */
  beginAttempt(attempt: AttemptRecord): Promise<AttemptRecord>;
  attempt(key: AttemptKey): Promise<AttemptRecord | undefined>;
  changeAttempt(key: AttemptKey, change: AttemptChange): Promise<void>;
  /** Attempts that have not ended or whose end is awaited, newest first: everybody's, or one owner's. */
  openAttempts(owner?: Owner): Promise<readonly AttemptRecord[]>;

  /** Keeps what a session was minted with, and forgets those that have run out. */
  saveSession(session: SessionRecord, now: number): Promise<void>;
  session(id: string): Promise<SessionRecord | undefined>;
  /** Changes what is kept of a session; one that is not there stays so. */
  changeSession(id: string, change: Pick<SessionRecord, 'claim' | 'revoked'>): Promise<void>;
  /**
   * Forgets a user: consents, attempts, connections, sessions, what they wait for, and what was answered in scopes that
   * begin with `ownScope` of them.
   */
  forgetUser(owner: Owner): Promise<void>;
  /** Whether a session that has not run out names an origin as its own. */
  isNamedOrigin(origin: string, now: number): Promise<boolean>;

  /** Makes an attempt the session's, in place of an earlier one. */
  bindSession(sessionId: string, key: AttemptKey): Promise<void>;
  sessionAttempt(sessionId: string): Promise<AttemptRecord | undefined>;

  /**
   * Appends a turn to an attempt's log, together with what it changes of the attempt and, as it stands by then, of
   * the connection that this is at. Returns its number: above the last one and above `above`. Undefined, and nothing
   * written, if `gatewaySeq` was heard before or the attempt has ended: a gateway is not listened to any more then,
   * whoever still does.
   */
  append(
    key: AttemptKey,
    turn: Turn,
    change: AttemptChange & {
      readonly above?: number;
      readonly connection?: ChangeConnection;
    },
  ): Promise<number | undefined>;
  /** The log after a number, in order: of its last {@link KEEP_UPDATES}. */
  updates(key: AttemptKey, after: number): Promise<readonly ConnectionUpdate[]>;

  /** The owner's connection that the gateway calls so, made with the next public id if there is none. */
  openConnection(connection: Omit<ConnectionRecord, 'id'>): Promise<ConnectionRecord>;
  /** The same for what an attempt has come to; undefined, and nothing written, once its user is forgotten. */
  openConnectionOf(
    attempt: AttemptKey,
    connection: Omit<ConnectionRecord, 'id'>,
  ): Promise<ConnectionRecord | undefined>;
  connection(applicationId: string, id: string): Promise<ConnectionRecord | undefined>;
  /**
   * Changes a connection as it stands, together with what its application is told, and returns it: of two who change
   * it at once, one is asked after the other. Undefined, and nothing written, where there is none or nothing changes.
   */
  changeConnection(
    applicationId: string,
    id: string,
    change: ChangeConnection,
  ): Promise<ConnectionRecord | undefined>;
  /**
   * Connections of a status that neither changed nor were checked after `before`, those that waited longest
   * first; from now on they count as checked.
   */
  claimChecks(query: {
    readonly status: ConnectionStatus;
    readonly before: number;
    readonly now: number;
    readonly limit: number;
  }): Promise<readonly ConnectionRecord[]>;
  /** Newest first, those that never came to be and those that are gone included. */
  connectionsOf(owner: Owner): Promise<readonly ConnectionRecord[]>;
  /** An application's connections, or one user's; gone ones left out. */
  connectionPage(
    applicationId: string,
    query: PageQuery & { readonly userId?: string },
  ): Promise<RecordPage<ConnectionRecord>>;
  /** The same connections' accounts, by when their connection changed and in its order. */
  accountPage(
    applicationId: string,
    query: PageQuery & { readonly userId?: string },
  ): Promise<RecordPage<{ readonly connection: ConnectionRecord; readonly accountId: string }>>;
  /** The users who have connections that are not gone, or the one user. */
  userPage(
    applicationId: string,
    query: PageQuery & { readonly userId?: string },
  ): Promise<RecordPage<UserRecord>>;

  /** Those of whom a connection is kept, in order of application and user, `after` one: at most `limit`. */
  owners(after: Owner | undefined, limit: number): Promise<readonly Owner[]>;
  /**
   * Replaces what a connection wants of its person by what `change` makes of it, and returns that: nothing, where
   * there is no such connection.
   */
  changeAttention(
    connection: Pick<ConnectionRecord, keyof Owner | 'id'>,
    change: (before: readonly NoticedAttention[]) => readonly NoticedAttention[],
  ): Promise<readonly NoticedAttention[]>;
  /** Connections of an application, or of one owner, that want something, by rising id, `after` one: at most `limit`. */
  attention(
    whose: Pick<Owner, 'applicationId'> & Partial<Owner>,
    after: string | undefined,
    limit: number,
  ): Promise<readonly AttentionRecord[]>;

  /**
   * Writes the redirect of an attempt, in place of an earlier one: each has one at a time. The same state
   * again keeps where it goes back to. Nothing is written once the attempt's user is forgotten.
   */
  saveRedirect(redirect: RedirectRecord): Promise<void>;
  /** Sets where the open redirect of an attempt goes back to. */
  setReturnTo(key: AttemptKey, redirectId: string, returnTo: string | undefined): Promise<void>;
  /** Returns a redirect and forgets it; one that began with another context than the given one stays. */
  takeRedirect(state: string, context?: string): Promise<RedirectRecord | undefined>;

  /**
   * Claims a key for a write. `running` belongs to a request that has not been settled or released in
   * this process; a process that died releases what it held. `different`: the key belongs to another request.
   */
  reserve(scope: string, key: string, fingerprint: string, now: number): Promise<Reservation>;
  settle(scope: string, key: string, answer: StoredAnswer): Promise<void>;
  release(scope: string, key: string): Promise<void>;

  document(kind: string, id: string): Promise<DocumentRecord | undefined>;
  /** A group's documents of a kind, in the order in which they were first written. */
  documents(kind: string, group: string): Promise<readonly DocumentRecord[]>;
  /**
   * Writes a document whose version is one above the stored one's, or 1 where there is none. False, and
   * nothing written, if another write came first. Its group stays the first one.
   */
  saveDocument(document: DocumentRecord): Promise<boolean>;

  close(): Promise<void>;
}
