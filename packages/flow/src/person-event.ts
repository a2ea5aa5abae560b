import type { ConnectEventBody, Details, Remedy } from '@linkspan/protocol';
import type { ConnectContext } from './context.ts';
import type { SealedHandle } from './vault.ts';

/** Everything a person can do, as the screens send it. One that makes no sense in a state changes nothing. */
export type PersonEvent =
  | { readonly type: 'consent.granted' }
  | { readonly type: 'consent.declined' }
  | { readonly type: 'provider.chosen'; readonly providerId: string; readonly zip?: string }
  /** Asks for the provider that the session names and nobody serves. */
  | { readonly type: 'provider.requested' }
  /** The provider that the session names is not the one: another is searched. */
  | { readonly type: 'provider.dismissed' }
  /** Keeps the details of a connection without signing in again. */
  | { readonly type: 'details.saved'; readonly details: Details }
  | { readonly type: 'details.given'; readonly details: Details }
  | { readonly type: 'channel.chosen'; readonly channelId: string }
  /** The chain's next channel is optional and the person has had enough. */
  | { readonly type: 'channel.skipped' }
  /** `handle` is what `vault.put` gave for the sealed values; absent when the channel has no fields. */
  | { readonly type: 'credentials.submitted'; readonly handle?: SealedHandle }
  | {
      readonly type: 'challenge.answered';
      readonly challengeId: string;
      readonly version: number;
      readonly actionId: string;
      readonly handle?: SealedHandle;
    }
  | { readonly type: 'redirect.opened' }
  | { readonly type: 'redirect.blocked' }
  | { readonly type: 'redirect.closed' }
  | { readonly type: 'redirect.returned'; readonly returned: Readonly<Record<string, string>> }
  | {
      readonly type: 'accounts.chosen';
      readonly chosen: readonly string[];
      readonly refused: readonly string[];
    }
  /** More accounts are to be added by the chain's next channel; `chosen` are ticked already. */
  | { readonly type: 'accounts.more'; readonly chosen: readonly string[] }
  | { readonly type: 'remedy.chosen'; readonly remedy: Remedy }
  /** On from where something may be chosen: `leavingFor` of '@linkspan/flow/manage' makes the facts. */
  | { readonly type: 'manage.left'; readonly facts: Partial<ConnectContext> }
  /** Something was changed in the list, which the host is told. */
  | { readonly type: 'manage.changed'; readonly told: ConnectEventBody }
  /** On a long wait: look again now. */
  | { readonly type: 'wait.retried' }
  | { readonly type: 'back' }
  | { readonly type: 'close.requested' }
  | { readonly type: 'close.cancelled' }
  | { readonly type: 'close.confirmed' }
  /** The page learnt that it is online or offline. */
  | { readonly type: 'online' }
  | { readonly type: 'offline' };
