import {
  type Application,
  type ChannelPolicy,
  type ConsentRequest,
  type Gateway,
  salvaging,
} from '@linkspan/protocol';
import { type Brand, readBrand } from '@linkspan/protocol/brand';
import type { RateLimit } from './host-api/rate-limit.ts';
import type { SandboxCalls } from './host-api/sandbox-routes.ts';
import { type LinkBook, linkBook } from './links/link-book.ts';
import { type LinkSecrets, linkSecrets } from './links/link-secret.ts';
import { isLoopback, isOrigin, type Origins } from './origin/origin.ts';
import type { ConnectionChecks } from './session/check-connections.ts';
import type { Owner } from './store/records.ts';
import type { Store } from './store/store.ts';
import type { SessionOptions } from './token/connect-token.ts';
import type { WebhookSender } from './webhook/webhook-sender.ts';

/** Who a gateway is asked for. `connectionId` is what the gateway itself calls the connection. */
export interface GatewaySession extends Owner {
  readonly mode: 'create' | 'update';
  readonly connectionId?: string;
  /** `all` takes every account without asking. */
  readonly accountSelection: 'ask' | 'all';
  /** False: people go once it is decided what is to be fetched, and the end is `pending`. */
  readonly captive?: boolean;
  /** Absent where no session asks: the host itself lists a user's connections. */
  readonly sessionId?: string;
  /** Which channels the session offers, and kinds of accounts it is about. */
  readonly channels?: ChannelPolicy;
}

/** An application that embeds the widget: its keys for the host API, its name, what its users agree to. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  /** The `X-API-Key` of the API that makes links (/nectar). Absent: this client makes none. */
  readonly apiKey?: string;
  readonly application: Application;
  /** Absent: nobody is asked for consent. */
  readonly consent?: ConsentRequest;
  /** What its sessions look like, unless they were minted with a brand of their own, which goes before this one. */
  readonly brand?: Brand;
  /**
   * The origins whose pages may frame the widget, hear it and call the API ("https://app.example.org"),
   * unless a session was minted with its own. Absent: the server's.
   */
  readonly origins?: readonly string[];
  /** What each of its sessions is minted with, unless the host asks for something else. */
  readonly session?: SessionOptions;
}

/** A request, as the log may know it: the route's pattern and never its parameters. */
export interface RequestLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export interface ConnectApiOptions {
  /**
   * Makes the gateway that serves a user; called often, so it should be cheap. Several vendors are served by one
   * server with a client each: `applicationId` says whose gateway it is. May load it first.
   */
  readonly gateway: (session: GatewaySession) => Gateway | Promise<Gateway>;
  readonly store: Store;
  /** Signs the tokens: at least 32 characters that nobody can guess. */
  readonly secret: string;
  /** Secrets that were used before: links that were made with them still open. */
  readonly oldSecrets?: readonly string[];
  readonly clients: readonly Client[];
  /** Where browsers reach this server, without a path: "https://connect.example.org". Absent: where a request went. */
  readonly url?: string;
  /**
   * The origins of clients that register none. Absent: any loopback one as long as `url` is loopback or
   * absent, as in development; else none.
   */
  readonly origins?: readonly string[];
  /** The HTML of the built frame page, to be served at /connect/{sessionId}. Absent: nothing is. */
  readonly framePage?: string;
  /** The built script of Arcadia's clients (`arcadia.js` of @linkspan/embed), for /arc/dist/v5.js. Absent: nothing is. */
  readonly arcadiaScript?: string;
  /** Sends webhooks; `webhookSender()` of `@linkspan/server/webhook-sender` does in Node. Absent: none are sent. */
  readonly webhookSender?: WebhookSender;
  /** How often an application may call the host API. Absent: as often as it likes. */
  readonly rateLimit?: RateLimit;
  /** What Arcadia's sandbox calls do, where the gateway's providers are invented. Absent: they are refused. */
  readonly sandbox?: SandboxCalls;
  /** Checks in the background whether connections still work. Absent: only when somebody lists them. */
  readonly checks?: ConnectionChecks;
  /** How often a provider that is down and waited for is asked after, in milliseconds. Defaults to a minute. */
  readonly askProvidersEveryMs?: number;
  readonly now?: () => number;
  readonly log?: (line: RequestLine) => void;
  /** Hears of errors that nobody expected and that callers are only told of as `internal`. */
  readonly report?: (error: unknown) => void;
  /** Waits between the tries of a conversation that lost its gateway. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What the parts of the API share. */
export interface ConnectContext {
  readonly gateway: (session: GatewaySession) => Promise<Gateway>;
  readonly store: Store;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly clients: readonly Client[];
  readonly client: (applicationId: string) => Client | undefined;
  readonly url: string | undefined;
  readonly origins: Origins;
  readonly webhookSender: WebhookSender | undefined;
  readonly arcadiaScript: string | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly sandbox: SandboxCalls | undefined;
  readonly sandboxed: boolean;
  readonly book: LinkBook;
  readonly linkSecrets: LinkSecrets;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

export function connectContext(options: ConnectApiOptions): ConnectContext {
  const { gateway, store, secret, clients, url, now = Date.now, report = () => undefined } = options;
  if (secret.length < 32) throw new Error('connectApi: `secret` needs at least 32 characters.');
  for (const origin of [...(options.origins ?? []), ...clients.flatMap(({ origins = [] }) => origins)]) {
    if (!isOrigin(origin))
      throw new Error(`connectApi: "${origin}" is not an origin like https://app.example.org.`);
  }
  const origins = options.origins ?? (url === undefined || isLoopback(url) ? 'loopback' : []);
  for (const { id, brand } of clients) {
    const reading = readBrand(brand ?? {});
    if ('refused' in reading)
      throw new Error(`connectApi: the brand of "${id}": ${reading.refused.join('; ')}`);
  }
  const byId = new Map(clients.map((client) => [client.id, client]));
  return {
    gateway: async (session) => salvaging(await gateway(session)),
    store,
    key: new TextEncoder().encode(secret),
    clients,
    client: (applicationId) => byId.get(applicationId),
    url,
    origins,
    webhookSender: options.webhookSender,
    arcadiaScript: options.arcadiaScript,
    rateLimit: options.rateLimit,
    sandbox: options.sandbox,
    sandboxed: options.sandbox !== undefined,
    book: linkBook(store),
    linkSecrets: linkSecrets([secret, ...(options.oldSecrets ?? [])]),
    now,
    report,
  };
}
