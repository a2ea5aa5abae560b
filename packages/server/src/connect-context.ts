import type { Application, ConsentRequest, Gateway } from '@linkspan/protocol';
import type { Owner } from './store/records.ts';
import type { Store } from './store/store.ts';

/** Who a gateway is asked for. `connectionId` is what the gateway itself calls the connection. */
export interface GatewaySession extends Owner {
  readonly mode: 'create' | 'update';
  readonly connectionId?: string;
  /** `all` takes every account without asking. */
  readonly accountSelection: 'ask' | 'all';
}

/** An application that embeds the widget: its keys for the host API, its name, what its users agree to. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly application: Application;
  /** Absent: nobody is asked for consent. */
  readonly consent?: ConsentRequest;
}

/** A request, as the log may know it: the route's pattern and never its parameters. */
export interface RequestLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface ConnectApiOptions {
  /** Makes the gateway that serves a user; called often, so it should be cheap. */
  readonly gateway: (session: GatewaySession) => Gateway;
  readonly store: Store;
  /** Signs the tokens: at least 32 characters that nobody can guess. */
  readonly secret: string;
  readonly clients: readonly Client[];
  /** The origins whose pages may call the API and be returned to; absent, any loopback one. */
  readonly origins?: readonly string[];
  readonly now?: () => number;
  readonly log?: (line: RequestLine) => void;
  /** Hears of errors that nobody expected and that callers are only told of as `internal`. */
  readonly report?: (error: unknown) => void;
  /** Waits between the tries of a conversation that lost its gateway. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What the parts of the API share. */
export interface ConnectContext {
  readonly gateway: (session: GatewaySession) => Gateway;
  readonly store: Store;
  readonly key: Uint8Array;
  readonly client: (applicationId: string) => Client | undefined;
  readonly mayCall: (origin: string) => boolean;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

export function connectContext(options: ConnectApiOptions): ConnectContext {
  const { gateway, store, secret, clients, origins, now = Date.now, report = () => undefined } = options;
  if (secret.length < 32) throw new Error('connectApi: `secret` needs at least 32 characters.');
  const byId = new Map(clients.map((client) => [client.id, client]));
  return {
    gateway,
    store,
    key: new TextEncoder().encode(secret),
    client: (applicationId) => byId.get(applicationId),
    mayCall: origins ? (origin) => origins.includes(origin) : isLoopback,
    now,
    report,
  };
}

function isLoopback(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(origin);
}
