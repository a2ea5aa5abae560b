import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Client, ConnectContext } from '../connect-context.ts';
import { sha256 } from '../http/idempotent.ts';
import { listConnections } from '../session/list-connections.ts';
import { ACCESS_TOKEN_SECONDS, openAccessToken, signAccessToken } from '../token/access-token.ts';
import { signConnectToken } from '../token/connect-token.ts';
import { ArcError } from './arc-error.ts';
import { readConnectTokenRequest } from './connect-token-request.ts';
import { utilityCredential } from './utility-credential.ts';

const LARGEST_BODY = 64 * 1024;

/** The host API in Arcadia's shape (version 2022-10-13), for hosts' servers only: no CORS. */
export function mountHostApi(app: Hono, context: ConnectContext): void {
  const { store, key, now } = context;
  const arc = new Hono();
  arc.onError((error) => {
    if (error instanceof ArcError) return error.toResponse();
    context.report(error);
    return new ArcError(500, 'Something went wrong').toResponse();
  });
  arc.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => new ArcError(413, 'The body is too large').toResponse(),
    }),
  );
  arc.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('arcadia-version', '2022-10-13');
  });

  arc.get('/ping', (c) => c.json({ pong: true }));

  arc.post('/auth/access_token', async (c) => {
    const { client_id, client_secret } = await readBody(c.req.raw);
    const client = context.client(String(client_id));
    if (!(await isSecretOf(client, String(client_secret)))) {
      throw new ArcError(401, 'The supplied credentials are invalid.');
    }
    return c.json({
      access_token: await signAccessToken(String(client_id), key, now()),
      expires_in: ACCESS_TOKEN_SECONDS,
      token_type: 'Bearer',
      scope: 'write',
      created_at: Math.floor(now() / 1000),
    });
  });

  arc.post('/auth/connect_token', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const { subject, options } = readConnectTokenRequest(await readBody(c.req.raw));
    const token =
      'userId' in subject
        ? ({ applicationId, userId: subject.userId, mode: 'create', options } as const)
        : ({
            applicationId,
            userId: (await credential(applicationId, subject.connectionId)).userId,
            mode: 'update',
            connectionId: subject.connectionId,
            options,
          } as const);
    return c.json({ connect_token: await signConnectToken(token, key, now()) });
  });

  arc.get('/utility_credentials', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    const userId = c.req.query('client_user_id');
    if (!userId) throw new ArcError(422, 'Param is missing or the value is empty: client_user_id');
    const records = await listConnections(context, { applicationId, userId }, c.req.raw.signal);
    const limit = Math.max(1, Number(c.req.query('limit') ?? 10) || 10);
    return c.json({ data: records.slice(0, limit).map(utilityCredential), total_count: records.length });
  });

  arc.get('/utility_credentials/:id', async (c) => {
    const applicationId = await applicationOf(c.req.raw);
    return c.json(utilityCredential(await credential(applicationId, c.req.param('id'))));
  });

  arc.all('*', () => {
    throw new ArcError(404, 'Not found');
  });
  app.route('/arc', arc);

  async function applicationOf(request: Request): Promise<string> {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    const applicationId = bearer && (await openAccessToken(bearer, key, now()));
    if (!applicationId || !context.client(applicationId))
      throw new ArcError(401, 'Unknown or invalid access token');
    return applicationId;
  }

  async function credential(applicationId: string, id: string) {
    const record = await store.connection(applicationId, id);
    if (!record || record.status === 'gone') throw new ArcError(404, "Couldn't find UtilityCredential");
    return record;
  }
}

/** A body's fields, sent as JSON or as a form; anything else has none. */
async function readBody(request: Request): Promise<Record<string, unknown>> {
  try {
    if (request.headers.get('content-type')?.includes('form')) {
      return Object.fromEntries(await request.formData());
    }
    const body: unknown = await request.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

/** Compares digests, so that how long it takes says nothing about the secret. */
async function isSecretOf(client: Client | undefined, secret: string): Promise<boolean> {
  const [given, expected] = await Promise.all([sha256(secret), sha256(client?.secret ?? '')]);
  return client !== undefined && given === expected;
}
