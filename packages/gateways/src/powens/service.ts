import type { ChannelPolicy, Session } from '@linkspan/protocol';
import type * as v from 'valibot';
import type { TokenSource } from '../bearer.ts';
import { pauseFor } from '../wait.ts';
import { type PowensClient, powensClient } from './client.ts';
import type { ConnectorFilter } from './connector-list.ts';
import { type Memory, newMemory } from './memory.ts';
import type { LogoOf } from './provider-summary.ts';

export interface PowensOptions {
  /** The domain's API: "https://demo.biapi.pro/2.0". */
  readonly url: string;
  readonly clientId: string;
  /** Where a bank's site leads back to: an address of the console, exactly as it stands there. */
  readonly redirectUri: string;
  /**
   * `agent`: forms and states are handled here, which takes the agent status. `hosted`: Powens' webview does it,
   * for everybody else. Defaults to `agent`.
   */
  readonly mode?: 'agent' | 'hosted';
  /** Powens' webview; defaults to https://webview.powens.com. */
  readonly webviewUrl?: string;
  readonly filter?: ConnectorFilter;
  readonly logo?: LogoOf;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Waits between looks; a page's may stand still while it is offline or hidden. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Whose gateway it is, and what the session is for. */
export interface PowensSession {
  /** A token of the user, or what gives it; asked again with a token that is refused. */
  readonly token: TokenSource;
  /** Tells users of one service apart. */
  readonly userId?: string;
  /** The list of connectors is read once for each; absent, once for each gateway. */
  readonly openingId?: string;
  readonly mode?: 'create' | 'update';
  /** The one connection that an update may touch. */
  readonly connectionId?: string;
  /** `all` shares every account without asking. */
  readonly accountSelection?: 'ask' | 'all';
  /** With `accountTypes`, only accounts of these kinds can be shared. */
  readonly channels?: Partial<ChannelPolicy>;
  /** What `start` says beside the minimum: application, consent, prefill and so on. */
  readonly session?: Partial<v.InferInput<typeof Session>>;
}

/** What the parts of a gateway share: the user's API, the options with their defaults, the service's memory. */
export interface PowensContext {
  readonly options: PowensOptions;
  readonly session: PowensSession;
  readonly client: PowensClient;
  readonly memory: Memory;
  /** What the memory knows an attempt or a connection of this user by. */
  readonly nameOf: (id: string) => string;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Makes what the gateways of a service need, each for one session. */
export function powensContexts(options: PowensOptions): (session: PowensSession) => PowensContext {
  const { url, fetch = (request) => globalThis.fetch(request), now = Date.now, pause = pauseFor } = options;
  const shared = newMemory();
  return (session) => {
    return {
      options,
      session,
      client: powensClient({ url, token: session.token, fetch, now, pause }),
      memory: shared,
      nameOf: (id) => `${session.userId ?? ''}/${id}`,
      now,
      pause,
    };
  };
}

/** An update reaches its own connection and no other. */
export function isReached({ session }: PowensContext, connectionId: string): boolean {
  return (
    session.mode !== 'update' || session.connectionId === undefined || session.connectionId === connectionId
  );
}
