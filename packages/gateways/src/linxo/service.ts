import type { Attempt, ChannelPolicy, JweKey, Session } from '@linkspan/protocol';
import type * as v from 'valibot';
import type { TokenSource } from '../bearer.ts';
import { pauseFor } from '../wait.ts';
import { type LinxoClient, linxoClient } from './client.ts';
import type { Desk } from './desk.ts';
import { type Memory, newMemory } from './memory.ts';
import type { ProviderFilter } from './provider-list.ts';

/** A key of our own: for values that Linxo takes as they are, so that nobody before this server reads them. */
export interface OwnKey {
  key(): Promise<JweKey>;
  /** What stands in a compact JWE for this very key; undefined for anything else. */
  decrypt(value: string): Promise<string | undefined>;
}

export interface LinxoOptions {
  /** "https://api.oxlin.io/v2.1" */
  readonly url: string;
  readonly clientId: string;
  /** Goes to Linxo in the body of authorize_url, which is why this gateway runs on a server only. */
  readonly clientSecret: string;
  /** Where a bank's site leads back to in the end. */
  readonly redirectUri: string;
  readonly ownKey: OwnKey;
  /**
   * Who makes a new connection after a visit to a bank: Linxo, or this gateway with the bank's code
   * (`use_client_redirect`). Defaults to `linxo`.
   */
  readonly completion?: 'linxo' | 'own';
  /**
   * `api`: forms, challenges and consents are handled here, which takes a PSD2 agreement and an existing project.
   * `hosted`: Linxo's widget does it, for everybody else. Defaults to `api`.
   */
  readonly mode?: 'api' | 'hosted';
  /** Linxo's widget service; defaults to https://embed.oxlin.io/v2.1. */
  readonly embedUrl?: string;
  /** Whether the widget asks for each account, which takes an agreement. Defaults to false: all are shared. */
  readonly choosesAccounts?: boolean;
  readonly filter?: ProviderFilter;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Waits between looks. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Whose gateway it is, and what the session is for. */
export interface LinxoSession {
  /** A token of the user, or what gives it; asked again with a token that is refused. */
  readonly token: TokenSource;
  /** The user's refresh token, for a visit that may outlive the token. */
  readonly refreshToken?: () => Promise<string | undefined>;
  /** Tells users of one service apart. */
  readonly userId?: string;
  /** The list of providers is read once for each; absent, once for each gateway. */
  readonly openingId?: string;
  readonly mode?: 'create' | 'update';
  /** The one connection that an update may touch. */
  readonly connectionId?: string;
  /** `all` consents to every account without asking. */
  readonly accountSelection?: 'ask' | 'all';
  /** Whether the conversation goes on until everything is fetched; otherwise it ends `pending` after the consents. */
  readonly captive?: boolean;
  /** With `accountTypes`, only accounts of these kinds can be shared; others stay undecided. */
  readonly channels?: Partial<ChannelPolicy>;
  /** What `start` says beside the minimum: application, consent, prefill and so on. */
  readonly session?: Partial<v.InferInput<typeof Session>>;
}

/** What the parts of a gateway share: the user's API, the options, the service's memory. */
export interface LinxoContext {
  readonly options: LinxoOptions;
  readonly session: LinxoSession;
  readonly client: LinxoClient;
  readonly memory: Memory;
  readonly desk: (connectionId: string) => Desk;
  /** What the memory knows something of this user by. */
  readonly nameOf: (what: string) => string;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Makes what the gateways of a service need, each for one session. */
export function linxoContexts(options: LinxoOptions): (session: LinxoSession) => LinxoContext {
  const { url, fetch = (request) => globalThis.fetch(request), now = Date.now, pause = pauseFor } = options;
  const memory = newMemory();
  return (session) => {
    const nameOf = (what: string) => `${session.userId ?? ''}/${what}`;
    return {
      options,
      session,
      client: linxoClient({ url, token: session.token, fetch, now, pause }),
      memory,
      desk: (connectionId) => memory.desk(nameOf(connectionId)),
      nameOf,
      now,
      pause,
    };
  };
}

/** What the memory knows an attempt of this user by. */
export function attemptName({ nameOf }: LinxoContext, { id }: Attempt): string {
  return nameOf(`attempt/${id}`);
}

/** Whether the person does everything in Linxo's own widget. */
export function isHosted({ options }: Pick<LinxoContext, 'options'>): boolean {
  return options.mode === 'hosted';
}
