import { ConnectError, Problem } from '@linkspan/protocol';
import * as v from 'valibot';
import { retryAfterMs } from '../retry-after.ts';
import { pauseFor, within } from '../wait.ts';
import { localClock } from './local-clock.ts';

export interface ApiOptions {
  /** The address of the Connect API: "https://connect.example.org/api". */
  readonly url: string;
  /** The connect token, or what asks the host's server for one; a function is asked again once it has expired. */
  readonly token: string | (() => Promise<string>);
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970, by the clock that deadlines are translated to. Default: the flow's. */
  readonly now?: () => number;
  /** Waits between tries; a page's may stand still while it is offline or hidden. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface ApiClient {
  /** Reads, three times if need be; without a schema, whatever comes. */
  read<S extends v.GenericSchema = typeof Anything>(
    schema: S | undefined,
    path: string,
    signal: AbortSignal,
  ): Promise<v.InferOutput<S>>;
  /** Posts, or deletes without a body; sent again only if no answer came, with the same key. */
  write<S extends v.GenericSchema = typeof Anything>(
    path: string,
    key: string,
    body: object | undefined,
    signal: AbortSignal,
    schema?: S,
  ): Promise<v.InferOutput<S>>;
  /** Opens a stream of updates; throws like `read`, without trying again. */
  open(path: string, after: number, signal: AbortSignal): Promise<Response>;
  /** The JSON in a text, by this side's clock. */
  parse<S extends v.GenericSchema>(schema: S | undefined, text: string): v.InferOutput<S>;
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

const TRIES = 3;
const ANSWER_MS = 30_000;
const LONGEST_WAIT_MS = 60_000;
/** Statuses of a read that may be another next time. */
const PASSING = [408, 425, 429, 500, 502, 503, 504];

const Anything = v.unknown();
const Told = v.object({ now: v.optional(v.number()) });

export function connectApiClient(options: ApiOptions): ApiClient {
  const {
    url,
    fetch = (request) => globalThis.fetch(request),
    // As the flow's: the wall clock may be set meanwhile.
    now = () => performance.timeOrigin + performance.now(),
    pause = pauseFor,
  } = options;
  const toLocal = localClock(now);
  let token: Promise<string> | undefined;

  async function send(path: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    const asked = currentToken(signal);
    const used = token;
    const answer = await sendWith(await asked, path, init, signal);
    if (answer.status !== 401 || typeof options.token === 'string') return answer;
    // Another request may have learnt it earlier.
    if (token === used) token = undefined;
    return sendWith(await currentToken(signal), path, init, signal);
  }

  function sendWith(bearer: string, path: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${bearer}`);
    const request = new Request(url.replace(/\/$/, '') + path, {
      ...init,
      headers,
      signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    return within(fetch(request), ANSWER_MS, signal);
  }

  async function currentToken(signal: AbortSignal): Promise<string> {
    if (typeof options.token === 'string') return options.token;
    token ??= options.token();
    try {
      return await within(token, ANSWER_MS, signal);
    } catch (error) {
      // Whoever does not answer is asked again.
      token = undefined;
      throw error;
    }
  }

  /** Tries until there is an answer to be used. */
  async function ask<T>(
    path: string,
    init: RequestInit,
    signal: AbortSignal,
    use: (text: string) => T,
  ): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const outcome = await once(path, init, signal, use);
      if ('value' in outcome) return outcome.value;
      signal.throwIfAborted();
      const wait = outcome.waitMs ?? Math.random() * 500 * 2 ** tries;
      if (!outcome.again || tries === TRIES || wait > LONGEST_WAIT_MS) throw outcome.error;
      await pause(wait, signal);
    }
  }

  async function once<T>(
    path: string,
    init: RequestInit,
    signal: AbortSignal,
    use: (text: string) => T,
  ): Promise<{ readonly value: T } | Failure> {
    const isRead = init.method === undefined;
    let answer: Response;
    let text: string;
    try {
      answer = await send(path, init, signal);
      text = await within(answer.text(), ANSWER_MS, signal);
    } catch (cause) {
      // Whoever gives the token may know why there is none.
      if (cause instanceof ConnectError && cause.problem.code !== 'network')
        return { error: cause, again: false };
      return { error: lost(cause), again: true };
    }
    if (answer.ok) {
      try {
        return { value: use(text) };
      } catch (cause) {
        // A captive portal's page, or half of an answer.
        return { error: lost(cause), again: isRead };
      }
    }
    const waitMs = retryAfterMs(answer, now());
    const again =
      (isRead && PASSING.includes(answer.status)) || (answer.status === 409 && waitMs !== undefined);
    return { error: refusal(answer, text), again, waitMs };
  }

  function refusal(answer: Response, text: string): ConnectError {
    if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
      return new ConnectError('network');
    try {
      return new ConnectError(parse(Problem, text));
    } catch (cause) {
      return lost(cause);
    }
  }

  function parse<S extends v.GenericSchema>(schema: S | undefined, text: string): v.InferOutput<S> {
    const document: unknown = JSON.parse(text);
    const { now } = v.parse(Told, document);
    return v.parse(schema ?? Anything, now === undefined ? document : toLocal(document, now));
  }

  return {
    read: (schema, path, signal) => ask(path, {}, signal, (text) => parse(schema, text)),
    write(path, key, body, signal, schema) {
      const init: RequestInit = {
        method: body ? 'POST' : 'DELETE',
        headers: { 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      };
      return ask(path, init, signal, (text) => parse(schema, text));
    },
    async open(path, after, signal) {
      const headers = { accept: 'text/event-stream', 'last-event-id': String(after) };
      const answer = await send(path, { headers }, signal);
      if (!answer.ok) throw refusal(answer, await within(answer.text(), ANSWER_MS, signal));
      return answer;
    },
    parse,
    pause,
  };
}

interface Failure {
  readonly error: ConnectError;
  readonly again: boolean;
  readonly waitMs?: number | undefined;
}

function lost(cause: unknown): ConnectError {
  return new ConnectError('network', undefined, { cause });
}
