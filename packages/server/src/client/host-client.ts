import type { Brand } from '@linkspan/protocol/brand';
import * as v from 'valibot';
import type { SessionOptions } from '../token/connect-token.ts';

export interface HostClientOptions {
  /** Where the server is, without a path: "https://connect.example.org". */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What the session should be like. `brand` goes before the one that the application is configured with. */
export type ConnectTokenOptions = v.InferInput<typeof SessionOptions> & { readonly brand?: Brand };

/** A connection as the host API shows it. */
const UtilityCredential = v.object({
  id: v.number(),
  utility_name: v.string(),
  username: v.nullish(v.string()),
  verification_status: v.string(),
});
export type UtilityCredential = v.InferOutput<typeof UtilityCredential>;

/** Something that a connection wants of its person. */
const Attention = v.object({
  utility_credential_id: v.number(),
  client_user_id: v.string(),
  utility_name: v.string(),
  reason: v.picklist(['credentials', 'presence', 'site', 'renewal', 'accounts']),
  channel_id: v.nullable(v.string()),
  problem: v.nullable(v.string()),
  expires_at: v.nullable(v.string()),
  accounts: v.nullable(v.number()),
  since: v.string(),
});
export type Attention = v.InferOutput<typeof Attention>;

/** Whom a session is for. */
export type ConnectSubject =
  | { readonly userId: string; readonly mode?: 'manage' }
  | { readonly connectionId: string };

export interface HostClient {
  /**
   * A token for a user (to connect something new, or with `mode: 'manage'` for all that they have) or for one
   * connection (to repair it), good for two hours.
   */
  connectToken(subject: ConnectSubject, options?: ConnectTokenOptions): Promise<string>;
  /**
   * An address to open in a tab, to mail or to put in a frame, good for five days. Its holder may do what a
   * token's holder may, so treat it like one.
   */
  connectUrl(subject: ConnectSubject, options?: ConnectTokenOptions): Promise<string>;
  /** Takes a connect URL back: whoever has it open is out, and whoever opens it reads that it does not work. */
  revokeConnectUrl(connectUrl: string): Promise<void>;
  /** A user's connections, newest first. */
  connections(userId: string): Promise<readonly UtilityCredential[]>;
  /**
   * What connections want of their persons: `credentials`, `presence`, something at the provider's own `site`, a
   * `renewal` (within 14 days, or due), a decision about new `accounts`. Of one user as it is now; of everybody as
   * the server's monitor last found it. A session for the connection, with `channelId`, is the way to mend it.
   */
  attention(userId?: string): Promise<readonly Attention[]>;
}

const AccessToken = v.object({ access_token: v.string(), expires_in: v.number() });
const ConnectToken = v.object({ connect_token: v.string() });
const ConnectUrl = v.object({ connect_url: v.string() });
const UtilityCredentials = v.object({ data: v.array(UtilityCredential) });
const AttentionPage = v.object({ data: v.array(Attention), next: v.nullable(v.string()) });

const RENEW_BEFORE_MS = 60_000;

/** What a refusal says, in either of Arcadia's forms. */
const Refusal = v.object({ error: v.union([v.string(), v.object({ description: v.string() })]) });

/**
 * What a host's server calls. Holds the client secret: never for a page. Throws an Error that names the path, the status and
 * what the server says of it, or the address that could not be reached.
 */
export function linkspan(options: HostClientOptions): HostClient {
  const { clientId, clientSecret, fetch = (request: Request) => globalThis.fetch(request) } = options;
  const url = options.url.replace(/\/+$/, '');
  let access: Promise<{ token: string; until: number }> | undefined;

  async function ask<Schema extends v.GenericSchema>(schema: Schema, path: string, body?: object) {
    let answer = await send(path, body);
    if (answer.status === 401) {
      access = undefined;
      answer = await send(path, body);
    }
    return read(schema, path, answer);
  }

  async function send(path: string, body: object | undefined): Promise<Response> {
    return call(request(path, body, { authorization: `Bearer ${await accessToken()}` }));
  }

  async function call(asked: Request): Promise<Response> {
    try {
      return await fetch(asked);
    } catch (cause) {
      throw new Error(`linkspan: ${url} could not be reached: does a Linkspan server listen there?`, {
        cause,
      });
    }
  }

  async function accessToken(): Promise<string> {
    const known = await access?.catch(() => undefined);
    if (known && Date.now() < known.until) return known.token;
    access = login();
    return (await access).token;
  }

  async function login() {
    const path = '/arc/auth/access_token';
    const answer = await call(request(path, { client_id: clientId, client_secret: clientSecret }));
    const { access_token, expires_in } = await read(AccessToken, path, answer);
    return { token: access_token, until: Date.now() + expires_in * 1000 - RENEW_BEFORE_MS };
  }

  function request(path: string, body: object | undefined, headers: Record<string, string> = {}): Request {
    if (!body) return new Request(url + path, { headers });
    const json = { ...headers, 'content-type': 'application/json' };
    return new Request(url + path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  return {
    async connectToken(subject, asked) {
      return (await ask(ConnectToken, '/arc/auth/connect_token', sessionOf(subject, asked))).connect_token;
    },
    async connectUrl(subject, asked) {
      return (await ask(ConnectUrl, '/arc/auth/connect_url', sessionOf(subject, asked))).connect_url;
    },
    async revokeConnectUrl(connectUrl) {
      const sessionId = new URL(connectUrl).pathname.split('/').at(-1) ?? '';
      const path = `/arc/auth/connect_url/${encodeURIComponent(sessionId)}`;
      const headers = { authorization: `Bearer ${await accessToken()}` };
      const answer = await call(new Request(url + path, { method: 'DELETE', headers }));
      if (!answer.ok) throw await refusalOf(path, answer);
    },
    async connections(userId) {
      const query = new URLSearchParams({ client_user_id: userId, limit: '100' });
      return (await ask(UtilityCredentials, `/arc/utility_credentials?${query}`)).data;
    },
    async attention(userId) {
      const all: Attention[] = [];
      let after: string | null = '';
      while (after !== null) {
        const query = new URLSearchParams({ after, ...(userId !== undefined && { client_user_id: userId }) });
        const page: v.InferOutput<typeof AttentionPage> = await ask(AttentionPage, `/arc/attention?${query}`);
        all.push(...page.data);
        after = page.next;
      }
      return all;
    },
  };
}

/** The body that asks for a session. */
function sessionOf(
  subject: ConnectSubject,
  {
    providerId,
    providerUrl,
    channelId,
    accountSelection,
    allowedOrigins,
    returnTo,
    ...rest
  }: ConnectTokenOptions = {},
) {
  return {
    ...('userId' in subject
      ? { client_user_id: subject.userId }
      : { utility_credential_id: subject.connectionId }),
    linkspan: {
      ...rest,
      ...('userId' in subject && { mode: subject.mode }),
      provider_id: providerId,
      provider_url: providerUrl,
      channel_id: channelId,
      account_selection: accountSelection,
      allowed_origins: allowedOrigins,
      return_to: returnTo,
    },
  };
}

async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, answer: Response) {
  if (!answer.ok) throw await refusalOf(path, answer);
  return v.parse(schema, await answer.json());
}

async function refusalOf(path: string, answer: Response): Promise<Error> {
  const body = v.safeParse(Refusal, await answer.json().catch(() => undefined));
  const { error } = body.success ? body.output : { error: '' };
  const said = typeof error === 'string' ? error : error.description;
  return new Error(`linkspan: ${path} answered ${answer.status}${said && `: ${said.slice(0, 500)}`}`);
}
