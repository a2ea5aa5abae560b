import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';

/** The application's keys at Powens. The secret never leaves the server. */
export interface PowensKeys {
  /** The domain's API: "https://demo.biapi.pro/2.0". */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

const userId = v.pipe(v.union([v.number(), v.string()]), v.transform(String));
const Initialised = v.object({
  auth_token: v.string(),
  id_user: userId,
  expires_in: v.nullish(v.number()),
});
const Renewed = v.object({ access_token: v.string() });
// The guide for custom connections says `token`, the reference `access_token`.
const Exchanged = v.union([
  Renewed,
  v.pipe(
    v.object({ token: v.string() }),
    v.transform(({ token }) => ({ access_token: token })),
  ),
]);
const Code = v.object({ code: v.string(), expires_in: v.nullish(v.number()) });

/** "Authentication" of docs.powens.com, as far as an application needs it. Throws `network` and `internal`. */
export function authCalls({
  url,
  clientId,
  clientSecret,
  fetch = (request) => globalThis.fetch(request),
}: PowensKeys) {
  const base = url.replace(/\/$/, '');
  const keys = { client_id: clientId, client_secret: clientSecret };

  async function ask<S extends v.GenericSchema>(
    schema: S,
    request: Request,
  ): Promise<v.InferOutput<S> | undefined> {
    let answer: Response;
    let json: unknown;
    try {
      answer = await fetch(request);
      json = await answer.json();
    } catch (cause) {
      throw new ConnectError('network', 'Powens could not be reached.', { cause });
    }
    if (answer.status === 404) return undefined;
    if (answer.status >= 500) throw new ConnectError('network', `Powens answered ${answer.status}.`);
    const parsed = v.safeParse(schema, json);
    if (!answer.ok || !parsed.success)
      throw new ConnectError(
        'internal',
        `Powens answered ${answer.status} to ${new URL(request.url).pathname}.`,
      );
    return parsed.output;
  }

  function post(path: string, body: object): Request {
    const headers = { 'content-type': 'application/json' };
    return new Request(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  return {
    /** A new user; a temporary one is gone after half an hour unless their token is exchanged. */
    async init(temporary: boolean) {
      return must(await ask(Initialised, post('/auth/init', temporary ? {} : keys)));
    },
    /** Another permanent token of a user; undefined when there is no such user any more. */
    async renew(id: string): Promise<string | undefined> {
      const body = { grant_type: 'client_credentials', ...keys, id_user: Number(id) };
      return (await ask(Renewed, post('/auth/renew', body)))?.access_token;
    },
    /** Ends a user, by a token of theirs. */
    async remove(token: string): Promise<void> {
      const headers = { authorization: `Bearer ${token}` };
      await fetch(new Request(`${base}/users/me`, { method: 'DELETE', headers }));
    },
    /** A permanent token for a temporary one. */
    async exchange(code: string): Promise<string> {
      const body = { grant_type: 'authorization_code', ...keys, code };
      return must(await ask(Exchanged, post('/auth/token/access', body))).access_token;
    },
    /** A code that is good for half an hour, for a page that is to call the API itself. */
    async code(token: string) {
      const headers = { authorization: `Bearer ${token}` };
      return must(await ask(Code, new Request(`${base}/auth/token/code?type=requestAccess`, { headers })));
    },
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new ConnectError('internal', 'Powens knows no such address.');
  return value;
}
