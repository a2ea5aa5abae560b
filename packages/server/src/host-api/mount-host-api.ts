import { Hono } from 'hono';
import type { ConnectContext } from '../connect-context.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { limitBody } from '../http/limit-body.ts';
import { ownUrl } from '../http/own-url.ts';
import { respondAs } from '../http/response-headers.ts';
import type { Monitor } from '../monitor/monitor.ts';
import { accessOf } from './access.ts';
import { mountAccounts } from './account-routes.ts';
import { ArcError } from './arc-error.ts';
import { mountAttention } from './attention-routes.ts';
import { mountAuth } from './auth-routes.ts';
import { mountCredentials } from './credential-routes.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { rateLimit } from './rate-limit.ts';
import { mountSandbox } from './sandbox-routes.ts';
import { mountUsers } from './user-routes.ts';
import { versionHeaders } from './version-header.ts';
import { mountWebhookEndpoints } from './webhook-endpoints.ts';

const LARGEST_BODY = 100 * 1000;

/** The host API in Arcadia's shape (version 2022-10-13), for hosts' servers only: no CORS. */
export function mountHostApi(
  app: Hono,
  context: ConnectContext,
  conversations: Conversations,
  monitor: Pick<Monitor, 'check'>,
): void {
  const access = accessOf(context);
  const count = rateLimit(context.rateLimit, context.now);
  const routes: HostRoutes = {
    context,
    count,
    async applicationOf(request) {
      const applicationId = await access(request);
      count(applicationId);
      return applicationId;
    },
    async credential(applicationId, id) {
      const record = await context.store.connection(applicationId, id);
      if (!record || record.status === 'gone') throw new ArcError(404, "Couldn't find UtilityCredential");
      return record;
    },
  };

  const arc: HostApp = new Hono();
  arc.use(respondAs('data', versionHeaders));
  arc.use(limitBody(LARGEST_BODY, () => new ArcError(413, 'The body is too large').toResponse()));

  arc.get('/dist/v5.js', respondAs('embedScript'), (c) => {
    const { arcadiaScript } = context;
    if (arcadiaScript === undefined) throw new ArcError(404, 'Not found');
    const script = arcadiaScript.replace('%LINKSPAN_URL%', ownUrl(context, c.req.raw));
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
  arc.get('/ping', (c) => c.json({ pong: true }));
  mountAuth(arc, routes);
  mountUsers(arc, routes, conversations);
  mountCredentials(arc, routes);
  mountAccounts(arc, routes);
  mountSandbox(arc, routes, conversations);
  mountAttention(arc, routes, monitor);
  mountWebhookEndpoints(arc, context, routes.applicationOf);

  arc.all('*', () => {
    throw new ArcError(404, 'Not found');
  });
  app.route('/arc', arc);
}
