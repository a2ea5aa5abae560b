import { pageOf } from '../frame-page/page-address.ts';
import { ownUrl } from '../http/own-url.ts';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from '../token/access-token.ts';
import { CONNECT_TOKEN_SECONDS } from '../token/connect-token.ts';
import { isSecretOf } from './access.ts';
import { ArcError } from './arc-error.ts';
import { checkVariant, readConnectTokenRequest } from './connect-token-request.ts';
import type { HostApp, HostRoutes } from './host-routes.ts';
import { mintLink, mintSession } from './mint-session.ts';
import { readFields, textOf } from './read-fields.ts';
import { wholeAnswer } from './whole-answer.ts';

/** The tokens and addresses that sessions begin with. `session_id` is our own addition: a frame's address names it. */
export function mountAuth(arc: HostApp, { context, applicationOf, credential, count }: HostRoutes): void {
  const { key, now } = context;

  arc.post('/auth/access_token', async (c) => {
    const { client_id, client_secret } = await readFields(c.req.raw);
    const id = textOf(client_id);
    if (!(await isSecretOf(context.client(id), textOf(client_secret)))) {
      throw new ArcError(401, 'The supplied credentials are invalid.');
    }
    count(id);
    return c.json({
      access_token: await signAccessToken(id, key, now()),
      expires_in: ACCESS_TOKEN_SECONDS,
      token_type: 'Bearer',
      scope: 'write',
      created_at: Math.floor(now() / 1000),
    });
  });

  arc.post('/auth/connect_token', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const body = await readFields(c.req.raw);
    const { grant, brand } = await grantOf(applicationId, body);
    const { token, sessionId } = await mintSession(context, grant, CONNECT_TOKEN_SECONDS, brand);
    return wholeAnswer(c, { connect_token: token, session_id: sessionId });
  });

  arc.post('/auth/connect_url', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const body = await readFields(c.req.raw);
    checkVariant(body);
    const { grant, brand } = await grantOf(applicationId, body);
    const { token, sessionId } = await mintLink(context, grant, brand);
    const page = pageOf(ownUrl(context, c.req.raw), sessionId);
    return c.json({ connect_url: `${page}#token=${token}`, session_id: sessionId });
  });

  // Our own addition: takes a connect URL back.
  arc.delete('/auth/connect_url/:sessionId', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const session = await context.store.session(c.req.param('sessionId'));
    if (!session?.link || session.applicationId !== applicationId) {
      throw new ArcError(404, "Couldn't find ConnectUrl");
    }
    await context.store.changeSession(session.id, { revoked: true });
    return c.body(null, 204);
  });

  /** Whom and what a body asks a session for. */
  async function grantOf(applicationId: string, body: unknown) {
    const { subject, options: asked, brand } = readConnectTokenRequest(body);
    const options = { ...context.client(applicationId)?.session, ...asked };
    if ('userId' in subject) {
      return { grant: { applicationId, ...subject, options }, brand };
    }
    const { connectionId } = subject;
    const { userId } = await credential(applicationId, connectionId);
    return { grant: { applicationId, userId, mode: 'update' as const, connectionId, options }, brand };
  }
}
