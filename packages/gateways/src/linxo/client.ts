import { ConnectError } from '@linkspan/protocol';
import * as v from 'valibot';
import { bearerOf, type TokenSource } from '../bearer.ts';
import { jsonRequest } from '../json-request.ts';
import { retryAfterMs } from '../retry-after.ts';
import { problemFrom } from './map.ts';
import { ErrorBody } from './wire.ts';

export interface ClientOptions {
  /** "https://api.oxlin.io/v2.1" */
  readonly url: string;
  readonly token: TokenSource;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface LinxoClient {
  /** Reads, three times if need be. */
  read<S extends v.GenericSchema>(schema: S, path: string, signal: AbortSignal): Promise<v.InferOutput<S>>;
  /**
   * Writes, once, and gives the `Location` of what was made, if any: `network` leaves the outcome unknown. Only what
   * was certainly not taken (a token or pace refused) is sent again.
   */
  write(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined>;
  /** Posts the user's token and `body` to Linxo's widget service, for a session there. */
  openWidget<S extends v.GenericSchema>(
    schema: S,
    url: string,
    body: object,
    signal: AbortSignal,
  ): Promise<v.InferOutput<S>>;
  /** The user's token, for what Linxo itself goes on with. */
  bearer(): Promise<string>;
}

/** An answer that Linxo gave, and that is an error. */
export class Refusal extends ConnectError {
  readonly status: number;
  readonly waitMs: number | undefined;

  constructor(status: number, reference: string | undefined, waitMs: number | undefined) {
    super(problemFrom(status, reference), `Linxo answered ${status}.`);
    this.status = status;
    this.waitMs = waitMs;
  }
}

const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;

/** Linxo's API for one user. */
export function linxoClient({ url, token, fetch, now, pause }: ClientOptions): LinxoClient {
  const bearer = bearerOf(token);

  async function sendOnce(method: string, path: string, body: object | undefined, signal: AbortSignal) {
    return exchange((used) => jsonRequest({ url: url + path, method, bearer: used, body, signal, fetch }));
  }

  /** Once, and again with another token where the first is refused. */
  async function exchange(request: (bearer: string) => ReturnType<typeof jsonRequest>) {
    const first = await bearer();
    const given = await request(first);
    const { answer, json } =
      given.answer.status === 401 && typeof token !== 'string' ? await request(await bearer(first)) : given;
    if (answer.ok) return { json, location: answer.headers.get('location') ?? undefined };
    if (answer.status >= 500) throw new ConnectError('network', `Linxo answered ${answer.status}.`);
    const error = v.safeParse(ErrorBody, json);
    const reference = error.success ? error.output.code?.slice(0, 100) : undefined;
    throw new Refusal(answer.status, reference, retryAfterMs(answer, now()));
  }

  /** Sends again what was refused for its pace, and what may be repeated also when its answer was lost. */
  async function send(
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
    again = false,
  ) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await sendOnce(method, path, body, signal);
      } catch (error) {
        signal.throwIfAborted();
        const lost = again && error instanceof ConnectError && error.problem.code === 'network';
        const wait = waitBefore(error) ?? (lost ? Math.random() * 500 * 2 ** tries : undefined);
        if (wait === undefined || tries === TRIES) throw error;
        await pause(wait, signal);
      }
    }
  }

  return {
    async read(schema, path, signal) {
      return parsedAs(schema, (await send('GET', path, undefined, signal, true)).json);
    },
    async write(method, path, body, signal) {
      return (await send(method, path, body, signal)).location;
    },
    async openWidget(schema, address, body, signal) {
      const { json } = await exchange((used) =>
        jsonRequest({
          url: address,
          method: 'POST',
          bearer: used,
          body: { ...body, access_token: used },
          signal,
          fetch,
        }),
      );
      return parsedAs(schema, json);
    },
    bearer,
  };
}

/** An answer of another shape is as good as none. */
function parsedAs<S extends v.GenericSchema>(schema: S, json: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw new ConnectError('network', 'Linxo answered in a shape that is not known.');
  return parsed.output;
}

/** The id at the end of a `Location`, absolute or not. */
export function idIn(location: string | undefined): string {
  const id = /([\w.-]+)\/?(?:[?#].*)?$/.exec(location ?? '')?.[1];
  if (id === undefined) throw new ConnectError('network', 'Linxo did not say what it made.');
  return id;
}

function waitBefore(error: unknown): number | undefined {
  if (!(error instanceof Refusal) || error.status !== 429) return undefined;
  const wait = error.waitMs ?? 1000;
  return wait <= LONGEST_WAIT_MS ? wait : undefined;
}
