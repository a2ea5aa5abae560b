import * as v from 'valibot';
import type { SessionOptions } from '../token/connect-token.ts';

export interface HostClientOptions {
  /** Where the server is, without a path: "https://connect.example.org". */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

export type ConnectTokenOptions = v.InferInput<typeof SessionOptions>;

/** A connection as the host API shows it. */
const UtilityCredential = v.object({
  id: v.number(),
  utility_name: v.string(),
  username: v.nullish(v.string()),
  verification_status: v.string(),
});
export type UtilityCredential = v.InferOutput<typeof UtilityCredential>;

export interface HostClient {
  /** A token for a user (to connect something new) or for one connection (to repair it), good for two hours. */
  connectToken(
    subject: { readonly userId: string } | { readonly connectionId: string },
    options?: ConnectTokenOptions,
  ): Promise<string>;
  /** A user's connections, newest first. */
  connections(userId: string): Promise<readonly UtilityCredential[]>;
}

const AccessToken = v.object({ access_token: v.string(), expires_in: v.number() });
const ConnectToken = v.object({ connect_token: v.string() });
const UtilityCredentials = v.object({ data: v.array(UtilityCredential) });

const RENEW_BEFORE_MS = 60_000;

/** What a host's server calls. Holds the client secret: never for a page. Throws an Error with the status. */
export function linkspan(options: HostClientOptions): HostClient {
  const { url, clientId, clientSecret, fetch = (request) => globalThis.fetch(request) } = options;
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
    return fetch(request(path, body, { authorization: `Bearer ${await accessToken()}` }));
  }

  async function accessToken(): Promise<string> {
    const known = await access?.catch(() => undefined);
    if (known && Date.now() < known.until) return known.token;
    access = login();
    return (await access).token;
  }

  async function login() {
    const path = '/arc/auth/access_token';
    const answer = await fetch(request(path, { client_id: clientId, client_secret: clientSecret }));
    const { access_token, expires_in } = await read(AccessToken, path, answer);
    return { token: access_token, until: Date.now() + expires_in * 1000 - RENEW_BEFORE_MS };
  }

  function request(path: string, body: object | undefined, headers: Record<string, string> = {}): Request {
    if (!body) return new Request(url + path, { headers });
    const json = { ...headers, 'content-type': 'application/json' };
    return new Request(url + path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  }

  return {
    async connectToken(subject, { providerId, accountSelection, ...rest } = {}) {
      const whom =
        'userId' in subject
          ? { client_user_id: subject.userId }
          : { utility_credential_id: subject.connectionId };
      const more = { ...rest, provider_id: providerId, account_selection: accountSelection };
      const body = { ...whom, linkspan: more };
      return (await ask(ConnectToken, '/arc/auth/connect_token', body)).connect_token;
    },
    async connections(userId) {
      const query = new URLSearchParams({ client_user_id: userId, limit: '100' });
      return (await ask(UtilityCredentials, `/arc/utility_credentials?${query}`)).data;
    },
  };
}

async function read<Schema extends v.GenericSchema>(schema: Schema, path: string, answer: Response) {
  if (!answer.ok) throw new Error(`linkspan: ${path} answered ${answer.status}.`);
  return v.parse(schema, await answer.json());
}
