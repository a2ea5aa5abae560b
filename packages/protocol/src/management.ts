import * as v from 'valibot';
import type { Account, AccountChoice } from './account.ts';
import type { Connection } from './connection.ts';
import type { GivenConsent } from './consent.ts';
import type { WaitState } from './wait.ts';

/** What a person can do about a connection: sign in again, name it, change what is shared, end it. */
export type ManagedAction = 'repair' | 'rename' | 'accounts' | 'disconnect';

/** A name that a person gives to a connection, in place of its provider's. */
export const ConnectionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** All that a person has here. */
export interface Managed {
  readonly connections: readonly Connection[];
  readonly consents: readonly GivenConsent[];
}

/**
 * What a person does about their own connections, and about a provider that is down. Writes carry a key: the same key again has the effect of once.
 * What the other side cannot do is in no connection's `actions`.
 */
export interface Management {
  read(signal: AbortSignal): Promise<Managed>;
  rename(connectionId: string, name: string, key: string, signal: AbortSignal): Promise<void>;
  /** All accounts of a connection; `shared` says which of them are. */
  accounts(connectionId: string, signal: AbortSignal): Promise<readonly Account[]>;
  /** Throws `no_accounts` where none would be shared any more: that is what disconnecting is for. */
  share(connectionId: string, choice: AccountChoice, signal: AbortSignal): Promise<void>;
  /** One that is already gone is no error. */
  disconnect(connectionId: string, key: string, signal: AbortSignal): Promise<void>;
  /** Takes a consent back and ends the connections that stand on it; again, it ends what is left of them. */
  revoke(consentId: string, key: string, signal: AbortSignal): Promise<void>;
  /** Whether the person can be told when a provider is back, or waits for it. Absent: nobody could tell them. */
  waiting?(providerId: string, signal: AbortSignal): Promise<WaitState>;
  /** Has the application told, once, when a provider is back that is down now. Says how it stands then. */
  waitFor?(providerId: string, key: string, signal: AbortSignal): Promise<WaitState>;
}
