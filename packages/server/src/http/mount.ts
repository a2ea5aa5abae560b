import { identifier } from '@linkspan/protocol';
import type { Hono } from 'hono';
import { cors } from 'hono/cors';
import type { ConnectContext } from '../connect-context.ts';
import { mayAsk, mayUse } from '../origin/registered-origins.ts';
import { authorize, refuseUsed } from '../session/authorize.ts';
import { ownScope } from '../store/own-scope.ts';
import { ApiError, notFound } from './api-error.ts';
import { type Endpoint, PathId } from './endpoint.ts';
import { fingerprintOf, idempotently } from './idempotent.ts';
import { limitBody } from './limit-body.ts';
import { openApi } from './open-api.ts';
import { ownUrl } from './own-url.ts';
import { parseInput, readJson } from './parse-input.ts';
import { respondAs } from './response-headers.ts';

const LARGEST_BODY = 1024 * 1024;

/** Serves the endpoints under /api, and their description: who calls, what they sent, once a key, one error shape. */
export function mountEndpoints(
  app: Hono,
  context: ConnectContext,
  endpoints: readonly Endpoint[],
  stopped: AbortSignal,
): void {
  const once = idempotently(context.store, context.now);

  app.use('/api/*', respondAs('data'));
  app.use(
    '/api/*',
    cors({
      origin: async (origin) => ((await mayAsk(context, origin)) ? origin : undefined),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  app.use('/api/*', limitBody(LARGEST_BODY, tooLarge));

  const document = JSON.stringify(openApi(endpoints));
  app.get('/api/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), `/api${endpoint.path}`, async (c) => {
      const request = c.req.raw;
      const caller = await authorize(context, c.req.header('authorization') ?? null);
      const own = ownUrl(context, request);
      const origin = c.req.header('origin');
      if (origin !== undefined && !mayUse(context, caller, origin, own)) throw foreignOrigin();
      const id = endpoint.path.includes(':id') ? parseInput(PathId, c.req.param(), 'id').id : '';
      const query = parseInput(endpoint.query, c.req.query(), 'query');
      const body = endpoint.body && parseInput(endpoint.body, await readJson(request), 'body');
      const key = endpoint.method === 'get' ? '' : keyOf(c.req.header('idempotency-key'));
      // A write goes on when whoever sent it is gone: the same key may come again and join it.
      const signal = endpoint.method === 'get' ? request.signal : stopped;
      const call = { caller, own, id, query, body, key, signal, headers: request.headers };

      const answer = async () => {
        if (endpoint.used === 'refused') await refuseUsed(context, caller.token);
        return endpoint.handle(call);
      };
      if (endpoint.method === 'get' || endpoint.unstored) {
        const answered = await answer();
        if (!(answered instanceof Response)) return json(JSON.stringify(answered), context.now());
        // Nobody reads what answers a HEAD: a stream would never be over, and keep its place for good.
        if (request.method === 'HEAD') await answered.body?.cancel();
        return answered;
      }
      const { mode, connectionId } = caller.token;
      // A stored answer is not checked again: it is for tokens that reach what the first one did.
      const scope = ownScope(caller.token) + JSON.stringify([mode, connectionId]).slice(1);
      const fingerprint = await fingerprintOf(endpoint.method, c.req.path, body);
      return json(await once({ scope, key, fingerprint }, answer), context.now());
    });
  }
  app.all('/api/*', () => {
    throw notFound();
  });
}

/** The stored part of an answer with the server's time in front, which is never a stored one. */
function json(stored: string, now: number): Response {
  const body = stored === '{}' ? `{"now":${now}}` : `{"now":${now},${stored.slice(1)}`;
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}

function keyOf(header: string | undefined): string {
  if (!header) {
    throw new ApiError(400, 'idempotency_key_missing', 'Every write needs an Idempotency-Key header.');
  }
  return parseInput(identifier, header, 'Idempotency-Key');
}

function foreignOrigin(): ApiError {
  return new ApiError(403, 'forbidden', 'This session is not open to pages of this origin.');
}

function tooLarge(): never {
  throw new ApiError(413, 'too_large', 'A body may have one megabyte.');
}
