import { type ConnectGateway, connect } from '@linkspan/gateways/connect';
import type {
  Attempt,
  Challenge,
  ConnectionUpdate,
  ConsentRequest,
  Gateway,
  Sealed,
  SealingKey,
} from '@linkspan/protocol';
import { generateSealingKey, type Ledger, memoryLedger, sandboxNetwork } from '@linkspan/sandbox';
import { CompactEncrypt, importJWK } from 'jose';
import { type ConnectTokenOptions, linkspan } from '../src/client/index.ts';
import { type ConnectApi, connectApi } from '../src/connect-api.ts';
import type { GatewaySession, RequestLine } from '../src/connect-context.ts';
import { memoryStore } from '../src/memory/index.ts';
import type { Store } from '../src/store/store.ts';

export const ORIGIN = 'http://127.0.0.1:4400';
export const CONSENT: ConsentRequest = { version: '2026-11', scopes: [{ id: 'bills' }, { id: 'usage' }] };

export interface BenchOptions {
  readonly store?: Store;
  readonly ledger?: Ledger;
  readonly now?: () => number;
  readonly consent?: ConsentRequest;
  /** Instead of the sandbox network. */
  readonly gateway?: (session: GatewaySession) => Gateway;
}

const privateKey = await generateSealingKey();

/** A server over the sandbox network in this process, and what hosts and pages do with it. */
export function testBench(options: BenchOptions = {}) {
  const { store = memoryStore(), ledger = memoryLedger(), now, consent } = options;
  const network = sandboxNetwork({ ledger, pace: 0, publicUrl: ORIGIN, privateKey });
  const lines: RequestLine[] = [];
  const api: ConnectApi = connectApi({
    gateway: options.gateway ?? (({ userId, ...session }) => network.gateway({ userId, ...session })),
    store,
    secret: 'a secret of the test bench, long enough',
    clients: [
      { id: 'app', secret: 'app-secret', application: { name: 'App' }, ...(consent && { consent }) },
      { id: 'other', secret: 'other-secret', application: { name: 'Other' } },
    ],
    log: (line) => lines.push(line),
    ...(now && { now }),
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
export async function submit(gateway: Gateway, persona: string, attemptId: string = crypto.randomUUID()) {
  const { signal } = new AbortController();
  const sealed = await sealFor(gateway, { username: 'jane@example.org', password: persona });
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
  return seal(await gateway.sealingKey(CHANNEL, new AbortController().signal), values);
}

/** Values as a page seals them. */
export async function seal(key: SealingKey, values: Record<string, string>): Promise<Sealed> {
  if (key.scheme === 'none') return { scheme: 'none', values };
  const publicKey = await importJWK({ ...key.jwk, alg: 'RSA-OAEP-256' });
  const sealed = Object.entries(values).map(async ([name, value]) => {
    const json = JSON.stringify(value);
    const padded = json.padEnd(Math.ceil(json.length / (key.padTo ?? 1)) * (key.padTo ?? 1));
    const jwe = await new CompactEncrypt(new TextEncoder().encode(padded))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid })
      .encrypt(publicKey);
    return [name, jwe] as const;
  });
  return { scheme: 'jwe', values: Object.fromEntries(await Promise.all(sealed)) };
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
