import type { Account, AccountChoice } from './account.ts';
import type { Attempt, Returned } from './attempt.ts';
import type { Attention } from './attention.ts';
import type { Availability } from './availability.ts';
import type { Connection } from './connection.ts';
import type { Details } from './details.ts';
import type { Management } from './management.ts';
import type { Provider, ProviderPage, ProviderQuery } from './provider.ts';
import type { ChallengeAnswer, EncryptPgp, Sealed, SealingKey, SealingUse } from './sealing.ts';
import type { Session } from './session.ts';
import type { ConnectionUpdate } from './update.ts';

/**
 * A vendor, behind one interface: its words on one side, ours on the other.
 *
 * Every call takes an `AbortSignal` and rejects with its reason when aborted. Any failure is a
 * `ConnectError`. Reads may be repeated freely. Writes carry a key (`attempt.id`, `answer.key`,
 * `choice.key`): the same key again has the effect of once. Deadlines (`expiresAt`, `availableAt`,
 * `retryAt`) are by the caller's clock; a gateway that learns them by another's translates.
 */
export interface Gateway {
  /** What this token or user may do; throws `session_expired` or `session_invalid`. */
  start(signal: AbortSignal): Promise<Session>;

  /** Providers by zip or name, best first. Nothing found is an empty page, never an error. */
  searchProviders(query: ProviderQuery, signal: AbortSignal): Promise<ProviderPage>;

  /** One provider with its channels and their fields; throws `not_supported` for one that is not served. */
  provider(id: string, signal: AbortSignal): Promise<Provider>;

  /**
   * The key to encrypt with for a channel, fresh enough to be used now: what its form asks, or the answers to
   * questions that follow. They differ where the form's values go somewhere else, into a web address.
   */
  sealingKey(channelId: string, signal: AbortSignal, use?: SealingUse): Promise<SealingKey>;

  /** Encrypts for keys of the scheme `pgp`, where the page brings OpenPGP; fetched when it is first called. */
  readonly encryptPgp?: EncryptPgp;

  /**
   * Sends credentials and tells what comes of it, until a final update. `opened` comes as soon as the
   * connection's id is known. Throwing `network` leaves the outcome unknown: look with {@link resume},
   * or call again with the same attempt and the same sealed bytes.
   */
  submit(attempt: Attempt, sealed: Sealed, signal: AbortSignal): AsyncIterable<ConnectionUpdate>;

  /**
   * Looks where an attempt or a connection stands and goes on from there; never sends credentials.
   * Begins with the turn that is open now, even if it was told before. Nothing found: `failed` with
   * `unknown_outcome`. `returned` is what a redirect brought back, possibly for a turn long over.
   */
  resume(
    attempt: Attempt,
    returned: Returned | undefined,
    signal: AbortSignal,
  ): AsyncIterable<ConnectionUpdate>;

  /** Answers a challenge or approval; cancel, resend and another way are actions. The outcome is an update. */
  answer(connectionId: string, answer: ChallengeAnswer, signal: AbortSignal): Promise<void>;

  /** Tries again with what the provider already holds. */
  retry(connectionId: string, key: string, signal: AbortSignal): Promise<void>;

  /** Takes the person's choice of accounts. The conversation goes on. */
  chooseAccounts(connectionId: string, choice: AccountChoice, signal: AbortSignal): Promise<void>;

  /**
   * The person left on purpose: the attempt is not offered to them again as one to go on with. What runs
   * at the provider may well go on.
   */
  leave?(attempt: Attempt, signal: AbortSignal): Promise<void>;

  /** Tells the application that the person wants a provider that is not served, by its website. */
  requestProvider?(url: string, key: string, signal: AbortSignal): Promise<void>;

  /** Keeps what the person said at the `details` step about a connection, and sends nothing to its provider. */
  saveDetails?(connectionId: string, details: Details, key: string, signal: AbortSignal): Promise<void>;

  /** The person's connections. */
  connections?(signal: AbortSignal): Promise<readonly Connection[]>;

  /** What the person's connections want of them, and when access ends; for a server that asks in their absence. */
  attention?(signal: AbortSignal): Promise<readonly Attention[]>;

  /**
   * Whether a provider can be reached now; for a server that asks in the absence of who waits for it. Throws
   * `not_supported` for one that is not served. Absent: the vendor never says.
   */
  availability?(providerId: string, signal: AbortSignal): Promise<Availability>;

  /** Ends a connection; one that is already gone is no error. */
  disconnect?(connectionId: string, signal: AbortSignal): Promise<void>;

  /** All accounts of a connection that stands; `shared` says which of them are. */
  sharedAccounts?(connectionId: string, signal: AbortSignal): Promise<readonly Account[]>;

  /**
   * Changes which accounts of a connection that stands are shared; what the choice does not name stays as it is.
   * Throws `no_accounts` where none would be shared any more.
   */
  shareAccounts?(connectionId: string, choice: AccountChoice, signal: AbortSignal): Promise<void>;

  /** What the person does about their own connections where more is known than the vendor knows: by a server of ours. */
  management?(locale: () => string): Promise<Management>;
}
