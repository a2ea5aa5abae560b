import { ConnectError } from '@linkspan/protocol';
import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type ConnectApiOptions, connectContext } from './connect-context.ts';
import { conversations as startConversations } from './conversation/conversations.ts';
import { mountHostApi } from './host-api/mount-host-api.ts';
import { ApiError } from './http/api-error.ts';
import { mountEndpoints } from './http/mount.ts';
import { problemDocument } from './http/problem-document.ts';
import { mountReturn } from './redirect-return/mount-return.ts';
import { attemptEndpoints } from './routes/attempts.ts';
import { connectionEndpoints } from './routes/connections.ts';
import { providerEndpoints } from './routes/providers.ts';
import { sessionEndpoints } from './routes/session.ts';

export interface ConnectApi {
  /** Answers a request to /api, /arc or /connect/return; usable as the remote gateway's `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same as a Hono app, to be mounted in another. */
  readonly app: Hono;
  /** Listens again to every attempt of the last day that had not ended when the process did; to older ones when asked. */
  resumeAll(): Promise<void>;
  /** Ends streams and conversations; attempts stay open for the next process. Resolves when all is quiet. */
  stop(): Promise<void>;
}

/** Attempts that nobody ended would otherwise be more at every start. */
const RESUMED_MS = 24 * 60 * 60_000;

/**
 * Serves any gateway over HTTP: the Connect API that the widget speaks (/api), the host API that mints
 * its tokens (/arc) and the address that redirects come back to (/connect/return). Throws if `secret` is
 * shorter than 32 characters.
 */
export function connectApi(options: ConnectApiOptions): ConnectApi {
  const { log, pause = pauseFor } = options;
  const context = connectContext(options);
  const conversations = startConversations(context, pause);
  const endpoints = [
    ...sessionEndpoints(context),
    ...providerEndpoints(context),
    ...attemptEndpoints(context, conversations),
    ...connectionEndpoints(context, conversations),
  ];

  const app = new Hono();
  app.onError((error) => {
    if (!(error instanceof ApiError) && !(error instanceof ConnectError)) context.report(error);
    return problemDocument(error, context.now());
  });
  if (log) {
    app.use(async (c, next) => {
      const began = performance.now();
      await next();
      const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*';
      log({ method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - began) });
    });
  }
  mountEndpoints(app, context, endpoints, conversations.stopped);
  mountHostApi(app, context);
  mountReturn(app, context, conversations);

  return {
    app,
    fetch: async (request) => app.fetch(request),
    async resumeAll() {
      for (const attempt of await context.store.openAttempts()) {
        if (attempt.at > context.now() - RESUMED_MS) conversations.look(attempt);
      }
    },
    stop: () => conversations.stop(),
  };
}

function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
