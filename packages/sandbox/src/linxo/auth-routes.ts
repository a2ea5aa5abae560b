import type { Hono } from 'hono';
import * as v from 'valibot';
import { digest } from '../secret.ts';
import type { Domain } from './domain.ts';
import { LinxoError } from './linxo-error.ts';
import { bodyOf } from './request.ts';

const ACCESS_SECONDS = 2 * 3600;
const REFRESH_SECONDS = 90 * 24 * 3600;
const optional = v.optional(v.string());
const TokenRequest = v.object({
  grant_type: v.picklist(['client_credentials', 'password', 'refresh_token']),
  client_id: v.string(),
  client_secret: v.string(),
  username: optional,
  password: optional,
  refresh_token: optional,
  scope: optional,
});

/** Tokens: of the application (client_credentials), and of a user (password, refresh_token). */
export function authRoutes(app: Hono, { book, clients, clock }: Domain): void {
  app.post('/token', async (c) => {
    const body = await bodyOf(c, TokenRequest);
    if (!clients.some(({ id, secret }) => id === body.client_id && secret === body.client_secret))
      throw new LinxoError(401, 'invalid_client', 'These are no keys of an application.');
    const now = clock.now();
    const expires = now + ACCESS_SECONDS * 1000;
    const about = { token_type: 'bearer', expires_in: ACCESS_SECONDS, scope: body.scope ?? '' };
    if (body.grant_type === 'client_credentials')
      return c.json({ access_token: await book.issue({ kind: 'client', expires }), ...about });
    const user = body.grant_type === 'password' ? await byPassword(body) : await byRefresh(body);
    if (user === undefined)
      throw new LinxoError(400, 'invalid_grant', 'There is no such user, or the password is another.');
    const refresh = { kind: 'refresh', user, expires: now + REFRESH_SECONDS * 1000 } as const;
    return c.json({
      access_token: await book.issue({ kind: 'access', user, expires }),
      refresh_token: await book.issue(refresh),
      ...about,
    });
  });

  async function byPassword({ username = '', password = '' }: v.InferOutput<typeof TokenRequest>) {
    const user = await book.userByEmail(username);
    return user?.password === (await digest(password)) ? user?.id : undefined;
  }

  async function byRefresh({ refresh_token: token = '' }: v.InferOutput<typeof TokenRequest>) {
    const opened = await book.open(token);
    return opened?.kind === 'refresh' ? opened.user : undefined;
  }
}
