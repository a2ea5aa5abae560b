import { type ConnectGateway, connect } from '@linkspan/gateways/connect';
import type {
  Attempt,
  Challenge,
  ConnectionUpdate,
  ConsentRequest,
  Gateway,
  Sealed,
} from '@linkspan/protocol';
import type { Brand } from '@linkspan/protocol/brand';
import {
  generateSealingKey,
  type Ledger,
  memoryLedger,
  sandboxNetwork,
  sealValues,
  testValues,
} from '@linkspan/sandbox';
import { type ConnectTokenOptions, linkspan } from '../src/client/index.ts';
import { type ConnectApi, connectApi } from '../src/connect-api.ts';
import type { GatewaySession, RequestLine } from '../src/connect-context.ts';
import type { RateLimit } from '../src/host-api/rate-limit.ts';
import { memoryStore } from '../src/memory/index.ts';
import type { Store } from '../src/store/store.ts';
import type { SessionOptions } from '../src/token/connect-token.ts';
import type { WebhookSender } from '../src/webhook/webhook-sender.ts';

export const ORIGIN = 'http://127.0.0.1:4400';
export const CONSENT: ConsentRequest = { version: '2026-11', scopes: [{ id: 'bills' }, { id: 'usage' }] };

export interface BenchOptions {
  readonly store?: Store;
  readonly ledger?: Ledger;
  readonly now?: () => number;
  readonly consent?: ConsentRequest;
  /** The brand of the application `app`. */
  readonly brand?: Brand;
  /** The origins of the application `app`. */
  readonly origins?: readonly string[];
  /** Where browsers reach the server; absent, it is not told. */
  readonly url?: string;
  readonly framePage?: string;
  readonly webhookSender?: WebhookSender;
  readonly rateLimit?: RateLimit;
  /** Whether Arcadia's sandbox calls are refused, as with live keys. */
  readonly live?: boolean;
  /** How often connections are checked, in milliseconds. */
  readonly checkEvery?: number;
  /** How often providers that are waited for are asked after, in milliseconds. */
  readonly askProvidersEvery?: number;
  /** Instead of the sandbox network. */
  readonly gateway?: (session: GatewaySession) => Gateway | Promise<Gateway>;
  /** What sessions of the application `app` are minted with. */
  readonly session?: SessionOptions;
}

const privateKey = await generateSealingKey();

/** A server over the sandbox network in this process, and what hosts and pages do with it. */
export function testBench(options: BenchOptions = {}) {
  const {
    store = memoryStore(),
    ledger = memoryLedger(),
    now,
    consent,
    brand,
    origins,
    url,
    framePage,
    webhookSender,
    checkEvery,
    askProvidersEvery,
  } = options;
  const network = sandboxNetwork({ ledger, pace: 0, publicUrl: ORIGIN, privateKey });
  const lines: RequestLine[] = [];
  const api: ConnectApi = connectApi({
    gateway: options.gateway ?? (({ userId, ...session }) => network.gateway({ userId, ...session })),
    store,
    secret: 'a secret of the test bench, long enough',
    clients: [
      {
        id: 'app',
        secret: 'app-secret',
        apiKey: 'app-key',
        application: { name: 'App' },
        ...(consent && { consent }),
        ...(brand && { brand }),
        ...(origins && { origins }),
        ...(options.session && { session: options.session }),
      },
      { id: 'other', secret: 'other-secret', apiKey: 'other-key', application: { name: 'Other' } },
    ],
    log: (line) => lines.push(line),
    ...(options.rateLimit && { rateLimit: options.rateLimit }),
    ...(!options.live && {
      sandbox: {
        providerId: (id) => `eia-${id}`,
        seal: ({ fields }, key, login) => sealValues(key, testValues(fields, login)),
        revoke: network.revoke,
        recover: network.recover,
      },
    }),
    ...(now && { now }),
    ...(url !== undefined && { url }),
    ...(framePage !== undefined && { framePage }),
    ...(webhookSender && { webhookSender }),
    ...(checkEvery !== undefined && {
      checks: { everyMs: checkEvery, tryAnew: ({ gatewayId }) => network.check(gatewayId) },
    }),
    ...(askProvidersEvery !== undefined && { askProvidersEveryMs: askProvidersEvery }),
    pause: async () => undefined,
  });
  const host = linkspan({ url: ORIGIN, clientId: 'app', clientSecret: 'app-secret', fetch: api.fetch });
  const other = linkspan({ url: ORIGIN, clientId: 'other', clientSecret: 'other-secret', fetch: api.fetch });

  const remote = (token: string): ConnectGateway =>
    connect({ url: `${ORIGIN}/api`, token, fetch: api.fetch, ...(now && { now }) });

  return {
    api,
    store,
    network,
    host,
    other,
    lines,
    remote,
    async open(userId = 'jane', token: ConnectTokenOptions = { accountSelection: 'ask' }) {
      return remote(await host.connectToken({ userId }, token));
    },
    /** The gateway of who manages what they have. */
    async manage(userId = 'jane') {
      return remote(await host.connectToken({ userId, mode: 'manage' }, { accountSelection: 'ask' }));
    },
    /** One request as anything on the network can make it. */
    async request(path: string, init: RequestInit & { token?: string; json?: unknown } = {}) {
      const { token, json, ...rest } = init;
      const headers = new Headers(rest.headers);
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      if (json !== undefined) headers.set('content-type', 'application/json');
      const body = json === undefined ? undefined : { body: JSON.stringify(json) };
      const answer = await api.fetch(new Request(ORIGIN + path, { ...rest, ...body, headers }));
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json');
      return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
    },
  };
}

/** The provider and channel that most tests connect with. */
export const PROVIDER = 'eia-14328';
export const CHANNEL = 'eia-14328:form';

/** Sends a persona's credentials and reads what comes of it. */
export async function submit(
  gateway: Gateway,
  persona: string,
  attemptId: string = crypto.randomUUID(),
  username = 'jane@example.org',
) {
  const { signal } = new AbortController();
  const sealed = await sealFor(gateway, { username, password: persona });
  const attempt: Attempt = { id: attemptId, providerId: PROVIDER, channelId: CHANNEL, seq: 0 };
  return { attempt, sealed, conversation: reading(gateway.submit(attempt, sealed, signal)) };
}

/** Answers the one-time code of a challenge. */
export async function answerCode(
  gateway: Gateway,
  connectionId: string,
  challenge: Challenge,
  key = 'answer-1',
) {
  const { id: challengeId, version } = challenge;
  const sealed = await sealFor(gateway, { code: '123456' });
  const answer = { key, challengeId, version, actionId: 'submit', sealed };
  await gateway.answer(connectionId, answer, new AbortController().signal);
}

export async function sealFor(gateway: Gateway, values: Record<string, string>): Promise<Sealed> {
  return sealValues(await gateway.sealingKey(CHANNEL, new AbortController().signal), values);
}

/** A conversation read one update at a time. */
export function reading(updates: AsyncIterable<ConnectionUpdate>) {
  const iterator = updates[Symbol.asyncIterator]();
  return {
    /** The next update of a kind, past any others that only report. */
    async until<K extends ConnectionUpdate['kind']>(
      kind: K,
    ): Promise<Extract<ConnectionUpdate, { kind: K }>> {
      for (;;) {
        const { done, value } = await iterator.next();
        if (done) throw new Error(`The conversation ended before "${kind}".`);
        if (value.kind === kind) return value as Extract<ConnectionUpdate, { kind: K }>;
        if (value.kind === 'failed') throw new Error(`Failed with ${value.problem.code} before "${kind}".`);
      }
    },
    /** The next update. */
    async next(): Promise<ConnectionUpdate | undefined> {
      const { done, value } = await iterator.next();
      return done ? undefined : value;
    },
    stop: () => iterator.return?.(),
  };
}
