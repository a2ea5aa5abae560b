import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';

/** The application's keys at Linxo. The secret never leaves the server. */
export interface LinxoKeys {
  /** "https://api.oxlin.io/v2.1" */
  readonly url: string;
  /** "https://auth.oxlin.io" */
  readonly authUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What a user may do with their token: all that the gateway asks for. */
const SCOPE = 'profile profile_edit accounts_manage connections_manage connections_sync transactions_read';

const Tokens = v.object({
  access_token: v.string(),
  refresh_token: v.nullish(v.string()),
  expires_in: v.nullish(v.number()),
});
export type Tokens = v.InferOutput<typeof Tokens>;

/**
 * Linxo's tokens and users, as far as an application needs them; what the documents leave out is as in
 * algoan/nestjs-linxo-connect-connector. Throws `network` and `internal`.
 */
export function authCalls(keys: LinxoKeys) {
  const { clientId, clientSecret, fetch = (request) => globalThis.fetch(request) } = keys;
  const [api, auth] = [keys.url, keys.authUrl].map((url) => url.replace(/\/$/, ''));

  async function post(url: string, body: object, bearer?: string) {
    const request = new Request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    });
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(request);
      text = await answer.text();
    } catch (cause) {
      throw new ConnectError('network', 'Linxo could not be reached.', { cause });
    }
    if (answer.status >= 500) throw new ConnectError('network', `Linxo answered ${answer.status}.`);
    return { status: answer.status, ok: answer.ok, text };
  }

  /** Undefined when the grant is not good: a user who is not there, a refresh token that is over. */
  async function grant(request: object): Promise<Tokens | undefined> {
    const keysOf = { provider: 'linxoConnect', client_id: clientId, client_secret: clientSecret };
    const { status, ok, text } = await post(`${auth}/token`, { ...keysOf, ...request });
    if (status === 400 || status === 404) return undefined;
    const parsed = ok ? v.safeParse(v.pipe(v.string(), v.parseJson(), Tokens), text) : undefined;
    if (!parsed?.success)
      throw new ConnectError(
        'internal',
        `Linxo answered ${status} to a request for a token: check LINXO_CLIENT_ID and LINXO_CLIENT_SECRET.`,
      );
    return parsed.output;
  }

  return {
    byPassword: (username: string, password: string) =>
      grant({ grant_type: 'password', username, password, scope: SCOPE }),
    byRefresh: (refreshToken: string) => grant({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    /** The application's own token, with which users are made; throws where it gets none. */
    async byKeys(): Promise<string> {
      const client = await grant({ grant_type: 'client_credentials', scope: 'users_create' });
      if (!client)
        throw new ConnectError(
          'internal',
          'Linxo knows no such keys: check LINXO_CLIENT_ID and LINXO_AUTH_URL.',
        );
      return client.access_token;
    },
    /** Makes a user; one who is there already stays as they are. */
    async create(email: string, password: string, bearer: string): Promise<void> {
      const { status, ok } = await post(`${api}/users`, { email, password }, bearer);
      if (!ok && status !== 409)
        throw new ConnectError('internal', `Linxo answered ${status} to the making of a user.`);
    },
  };
}
