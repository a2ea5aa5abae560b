import type {
  Availability,
  Channel,
  Provider,
  ProviderPage,
  ProviderQuery,
  Returned,
  Session,
} from '@linkspan/protocol';
import type * as v from 'valibot';
import type { Clock } from '../clock/clock.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Conversations } from './conversations.ts';
import type { Progress } from './progress.ts';
import type { Sealing } from './sealing.ts';

/** Whose gateway it is, and what the session is for. */
export interface GatewayContext {
  readonly userId: string;
  readonly mode: 'create' | 'update';
  /** The one connection that an update may touch. */
  readonly connectionId?: string;
  /** `all` takes every account without asking. */
  readonly accountSelection?: 'ask' | 'all';
  /** What `start` says beside the minimum: application, consent, prefill and so on. */
  readonly session?: Partial<v.InferInput<typeof Session>>;
}

/** What a network does in its own way; the conversations are the same for all. */
export interface World {
  readonly clock: Clock;
  readonly conversations: Conversations;
  readonly progress: Progress;
  readonly sealing: Sealing;
  search(query: ProviderQuery): ProviderPage;
  provider(id: string): Provider | undefined;
  /** A code for the sign-in that these values are, of a user at a provider; undefined where they do not say. */
  loginOf?(
    owner: readonly string[],
    channel: Channel,
    values: Readonly<Record<string, string>>,
  ): Promise<string | undefined>;
  /** Whether a provider that is served can be reached now. */
  availability?(providerId: string): Promise<Availability>;
  /** The script that these values lead to at a provider. */
  scriptFor(
    channel: Channel,
    values: Readonly<Record<string, string>>,
    providerId: string,
  ): number | Promise<number>;
  /** The script with which a connection is tried again; absent, its own. */
  scriptAgain?(record: ConversationRecord): Promise<number>;
  /** Whether this request of a connection is to be lost, by its number from 1; a submit is lost after its effect. */
  loses(record: ConversationRecord): boolean;
  /** Whether what a redirect brought back approves it; absent, only the provider's own page decides. */
  approves?(returned: Returned): boolean;
}
