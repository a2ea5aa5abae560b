import { Hono } from 'hono';
import type { ConnectContext } from '../connect-context.ts';
import { limitBody } from '../http/limit-body.ts';
import { respondAs } from '../http/response-headers.ts';
import { companyRoutes } from './company-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { linkRoutes } from './link-routes.ts';
import { NectarError } from './nectar-error.ts';
import { clientOfKey, companyFinder, type NectarEnv } from './nectar-request.ts';

const LARGEST_BODY = 256 * 1024;

/**
 * The API that makes links, in Nectar's shape (version 2.2), for hosts' servers only: no CORS. Each request brings a
 * client's key as `X-API-Key`; what belongs to another client is as if it were not there.
 */
export function mountNectarApi(app: Hono, context: ConnectContext): void {
  const nectar = new Hono<NectarEnv>();
  nectar.onError((error) => {
    if (error instanceof NectarError) return error.toResponse();
    context.report(error);
    return new NectarError(500, 'Something went wrong').toResponse();
  });
  nectar.use(limitBody(LARGEST_BODY, () => new NectarError(413, 'The body is too large').toResponse()));
  nectar.use(respondAs('data'));
  nectar.use(async (c, next) => {
    const client = await clientOfKey(context, c.req.header('x-api-key'));
    if (!client) throw new NectarError(401, 'Invalid or missing API key');
    c.set('applicationId', client.id);
    c.set('company', companyFinder(context, client.id));
    await next();
  });

  nectar.get('/ping', (c) => c.json({ message: 'pong' }));
  companyRoutes(nectar, context);
  linkRoutes(nectar, context);
  invitationRoutes(nectar, context);
  connectionRoutes(nectar, context);
  nectar.all('*', () => {
    throw new NectarError(404, 'Not Found');
  });
  app.route('/nectar/v2.2', nectar);
}
