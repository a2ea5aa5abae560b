import { identifier } from '@linkspan/protocol';
import * as v from 'valibot';
import type { Caller } from '../session/authorize.ts';

/** What an endpoint is called with: everything parsed. `key` is the Idempotency-Key, empty on reads. */
export interface Call<Query, Body> {
  readonly caller: Caller;
  /** Where browsers reach this server, without a path. */
  readonly own: string;
  /** The id in the path, empty where there is none. */
  readonly id: string;
  readonly query: Query;
  readonly body: Body;
  readonly key: string;
  readonly signal: AbortSignal;
  readonly headers: Headers;
}

/**
 * One endpoint of the Connect API: routing, parsing and the OpenAPI document all come from it. `used` says
 * whether a session that has made its connection may still call it. `unstored` writes see to their own
 * idempotency. An answer that is a Response goes out as it is; an object gets `now`.
 */
export interface Endpoint {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly query: v.GenericSchema;
  readonly body: v.GenericSchema | undefined;
  readonly answer: v.GenericSchema | undefined;
  readonly used: 'readable' | 'refused';
  readonly unstored: boolean;
  handle(call: Call<unknown, unknown>): Promise<object>;
}

interface Definition<Query extends v.GenericSchema, Body extends v.GenericSchema> {
  readonly method: Endpoint['method'];
  readonly path: string;
  readonly summary: string;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: v.GenericSchema;
  readonly used?: Endpoint['used'];
  readonly unstored?: boolean;
  handle(call: Call<v.InferOutput<Query>, v.InferOutput<Body>>): Promise<object>;
}

const NoQuery = v.strictObject({});

/** The id in a path. */
export const PathId = v.object({ id: identifier });

export function endpoint<
  Query extends v.GenericSchema = typeof NoQuery,
  Body extends v.GenericSchema = v.UndefinedSchema<undefined>,
>(definition: Definition<Query, Body>): Endpoint {
  const { method, path, summary, query = NoQuery, body, answer } = definition;
  const { used = method === 'get' ? 'readable' : 'refused', unstored = false } = definition;
  // The one place where the parsed input's type is erased: `query` and `body` are what the schemas gave.
  const handle = definition.handle as Endpoint['handle'];
  return { method, path, summary, query, body, answer, used, unstored, handle };
}
