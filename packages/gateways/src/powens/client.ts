import { ConnectError, type Problem } from '@linkspan/protocol';
import * as v from 'valibot';
import { bearerOf, type TokenSource } from '../bearer.ts';
import { jsonRequest } from '../json-request.ts';
import { retryAfterMs } from '../retry-after.ts';
import { connectionGone, ErrorBody, problemFrom } from './error-answer.ts';

export interface ClientOptions {
  /** "https://demo.biapi.pro/2.0" */
  readonly url: string;
  readonly token: TokenSource;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface PowensClient {
  /** Reads, three times if need be. */
  read<S extends v.GenericSchema>(schema: S, path: string, signal: AbortSignal): Promise<v.InferOutput<S>>;
  /**
   * Writes, once: `network` leaves the outcome unknown. Only what was certainly not taken (a token or pace
   * refused, a connection locked by its own synchronisation) is sent again. Waits as long as it takes.
   */
  write<S extends v.GenericSchema>(
    schema: S,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<v.InferOutput<S>>;
}

/** An answer that Powens gave, and that is an error. */
export class Refusal extends ConnectError {
  readonly status: number;
  readonly body: ErrorBody;
  readonly waitMs: number | undefined;

  constructor(problem: Problem, status: number, body: ErrorBody, waitMs: number | undefined) {
    super(problem, `Powens answered ${status} ${body.code}.`);
    this.status = status;
    this.body = body;
    this.waitMs = waitMs;
  }
}

const TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
/** How often a connection that synchronises itself is tried again, and how long apart. */
const LOCKED_TRIES = 20;
const LOCKED_MS = 3000;

/** Powens' API for one user. */
export function powensClient({ url, token, fetch, now, pause }: ClientOptions): PowensClient {
  const tokenNow = bearerOf(token);

  /** One request, and a second one if the token had to be renewed. */
  async function send(
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<unknown> {
    const first = await tokenNow();
    try {
      return await sendWith(first, method, path, body, signal);
    } catch (error) {
      const refused = error instanceof Refusal && (error.status === 401 || error.status === 403);
      if (!refused || typeof token === 'string') throw error;
      return await sendWith(await tokenNow(first), method, path, body, signal);
    }
  }

  async function sendWith(
    bearer: string,
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { answer, json } = await jsonRequest({ url: url + path, method, bearer, body, signal, fetch });
    if (answer.ok) return json;
    const { status } = answer;
    // A 429 says enough by its status.
    const { success, output } = v.safeParse(ErrorBody, status === 429 ? { code: '', ...Object(json) } : json);
    if (!success || status >= 500) throw new ConnectError('network');
    const waitMs = retryAfterMs(answer, now());
    const told = problemFrom(output);
    if (status === 404 && path.startsWith('/users/me/connections/')) {
      throw new Refusal(connectionGone().problem, status, output, waitMs);
    }
    const busy =
      status === 429 &&
      ({ code: 'rate_limited', ...(waitMs !== undefined && { retryAt: now() + waitMs }) } as const);
    throw new Refusal({ ...told, ...busy }, status, output, waitMs);
  }

  /** Sends until there is an answer, or until sending again could not help, or could do harm. */
  async function ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
  ): Promise<v.InferOutput<S>> {
    for (let tries = 1; ; tries += 1) {
      try {
        const parsed = v.safeParse(schema, await send(method, path, body, signal));
        if (parsed.success) return parsed.output;
        // An answer of another shape is as good as none.
        throw new ConnectError('network', 'Powens answered in a shape that is not known.');
      } catch (error) {
        signal.throwIfAborted();
        const wait = waitBefore(error, method === 'GET', tries);
        if (wait === undefined) throw error;
        await pause(wait, signal);
      }
    }
  }

  return { read: (schema, path, signal) => ask(schema, 'GET', path, undefined, signal), write: ask };
}

/** How long to wait before sending again; undefined: not at all. */
function waitBefore(error: unknown, isRead: boolean, tries: number): number | undefined {
  const { status, waitMs = 1000, body } = error instanceof Refusal ? error : {};
  // Locked by its own synchronisation: only what writes meets that, and it takes a while.
  if (body?.code.toLowerCase() === 'connectionlocked' && !isRead)
    return tries < LOCKED_TRIES ? LOCKED_MS : undefined;
  if (tries >= TRIES) return undefined;
  if (status === 429) return waitMs <= LONGEST_WAIT_MS ? waitMs : undefined;
  const isLost = error instanceof ConnectError && error.problem.code === 'network';
  return isRead && isLost ? Math.random() * 500 * 2 ** tries : undefined;
}
