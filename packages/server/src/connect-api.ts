import { ConnectError } from '@linkspan/protocol';
import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type ConnectApiOptions, connectContext } from './connect-context.ts';
import { conversations as startConversations } from './conversation/conversations.ts';
import { mountFrame } from './frame-page/mount-frame.ts';
import { arcErrorResponse } from './host-api/arc-error.ts';
import { mountHostApi } from './host-api/mount-host-api.ts';
import { ApiError } from './http/api-error.ts';
import { mountEndpoints } from './http/mount.ts';
import { problemDocument } from './http/problem-document.ts';
import { refuseZeroes } from './http/refuse-zeroes.ts';
import { mountLinkPage } from './link-page/mount-link-page.ts';
import { monitor } from './monitor/monitor.ts';
import { mountNectarApi } from './nectar/mount-nectar-api.ts';
import { mountReturn } from './redirect-return/mount-return.ts';
import { attemptEndpoints } from './routes/attempts.ts';
import { connectionEndpoints } from './routes/connections.ts';
import { manageEndpoints } from './routes/manage.ts';
import { providerEndpoints } from './routes/providers.ts';
import { sessionEndpoints } from './routes/session.ts';
import { waitEndpoints } from './routes/waits.ts';
import { checkConnections } from './session/check-connections.ts';
import { askProviders } from './waiting/ask-providers.ts';
import { background } from './webhook/background.ts';
import { courier } from './webhook/courier.ts';

export interface ConnectApi {
  /** Answers a request to /api, /arc, /nectar, /connect/return, /p/connect or /connect/{sessionId}; usable as the remote gateway's `fetch`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same as a Hono app, to be mounted in another. */
  readonly app: Hono;
  /**
   * Listens again to every attempt of the last day that had not ended when the process did, to older ones when
   * asked; and from now on does in the background what {@link runDue} does.
   */
  resumeAll(): Promise<void>;
  /**
   * Checks the connections that are due, asks after the providers that somebody waits for, and sends the webhooks that
   * are due. For a timer of one's own, where no process lives on.
   */
  runDue(): Promise<void>;
  /**
   * Asks the vendors which connections want their person, now or within 14 days; hosts then read it from
   * /arc/attention. Resolves when all were asked: for who has a scheduler of their own.
   */
  checkConnections(): Promise<void>;
  /** Does that now, and again `ms` after each time, until `stop`. */
  watchConnections(ms: number): void;
  /** Ends streams and conversations; attempts stay open for the next process. Resolves when all is quiet. */
  stop(): Promise<void>;
}

/** Wherever this is mounted. */
const OF_ARC = /\/arc(?:\/|$)/;

/** Attempts that nobody ended would otherwise be more at every start. */
const RESUMED_MS = 24 * 60 * 60_000;

/** Another process may have written what is due, so that it is looked for however quiet it is here. */
const LOOK_EVERY_MS = 1_000;
const CHECK_EVERY_MS = 10_000;
const ASK_EVERY_MS = 60_000;

/**
 * Serves any gateway over HTTP: the Connect API that the widget speaks (/api), the host API that mints
 * its tokens (/arc), the one that makes links (/nectar) with their page (/p/connect), the address that redirects come back to (/connect/return) and the page of each session
 * (/connect/{sessionId}). Throws if `secret` is shorter than 32 characters or an origin is not one.
 */
export function connectApi(options: ConnectApiOptions): ConnectApi {
  const { log, pause = pauseFor, askProvidersEveryMs = ASK_EVERY_MS } = options;
  const context = connectContext(options);
  const watching = monitor(context, pause);
  const conversations = startConversations(context, pause, watching.check);
  const { webhookSender, checks } = options;
  const { sendDue } = webhookSender ? courier(context, webhookSender) : { sendDue: async () => undefined };
  const sending = background(async (signal) => {
    await sendDue(signal);
    return LOOK_EVERY_MS;
  }, context.report);
  async function checkDue(signal: AbortSignal) {
    if (checks) await checkConnections(context, checks, signal);
  }
  const checking = background(async (signal) => {
    await checkDue(signal);
    return CHECK_EVERY_MS;
  }, context.report);
  const asking = background(async (signal) => {
    await askProviders(context, signal);
    return askProvidersEveryMs;
  }, context.report);
  const endpoints = [
    ...sessionEndpoints(context),
    ...providerEndpoints(context),
    ...attemptEndpoints(context, conversations),
    ...connectionEndpoints(context, conversations),
    ...manageEndpoints(context, conversations),
    ...waitEndpoints(context),
  ];

  const app = new Hono();
  app.onError((error, c) => {
    // Not by an `onError` of its own, for which Hono would compose each of its handlers anew at each request.
    const isOurs = error instanceof ApiError;
    if (OF_ARC.test(c.req.path) && !isOurs) return arcErrorResponse(error, context.report);
    if (!isOurs && !(error instanceof ConnectError)) context.report(error);
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
  app.use(refuseZeroes);
  mountEndpoints(app, context, endpoints, conversations.stopped);
  mountHostApi(app, context, conversations, watching);
  mountNectarApi(app, context);
  mountReturn(app, context, conversations);
  if (options.framePage !== undefined) {
    mountFrame(app, context, options.framePage);
    mountLinkPage(app, context, options.framePage);
  }

  return {
    app,
    fetch: async (request) => app.fetch(request),
    async resumeAll() {
      for (const attempt of await context.store.openAttempts()) {
        if (attempt.at > context.now() - RESUMED_MS) conversations.look(attempt);
      }
      // Where nothing is sent, nobody can be waiting.
      if (webhookSender) {
        sending.start();
        asking.start();
      }
      if (checks) checking.start();
    },
    async runDue() {
      await checkDue(conversations.stopped);
      if (webhookSender) await askProviders(context, conversations.stopped);
      await sendDue(conversations.stopped);
    },
    async stop() {
      await Promise.all([
        conversations.stop(),
        sending.stop(),
        asking.stop(),
        checking.stop(),
        watching.stop(),
      ]);
    },
    checkConnections: watching.checkAll,
    watchConnections: watching.watch,
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
