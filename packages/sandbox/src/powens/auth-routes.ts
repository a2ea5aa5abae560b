import type { Hono } from 'hono';
import type { Domain } from './domain.ts';
import { invalid, PowensError } from './powens-error.ts';
import { bodyOf, isClient, userOf } from './request.ts';

/** How long temporary tokens and codes are good for, in seconds. */
export const TEMPORARY_SECONDS = 1800;

/** Users and their tokens ("Authentication" of docs.powens.com). */
export function authRoutes(app: Hono, domain: Domain): void {
  const { book, clock } = domain;
  const soon = () => clock.now() + TEMPORARY_SECONDS * 1000;

  app.post('/auth/init', async (c) => {
    const { client_id: id, client_secret: secret } = await bodyOf(c);
    const known = id !== undefined || secret !== undefined;
    if (known && !isClient(domain, id, secret)) throw unauthorizedClient();
    const user = await book.newUser(!known);
    const token = await book.issue({ user: user.id, kind: 'token', ...(!known && { expires: soon() }) });
    return c.json({
      auth_token: token,
      type: known ? 'permanent' : 'temporary',
      id_user: user.id,
      ...(!known && { expires_in: TEMPORARY_SECONDS }),
    });
  });

  app.get('/auth/token/code', async (c) => {
    const type = c.req.query('type') ?? 'requestAccess';
    if (type !== 'requestAccess' && type !== 'singleAccess') throw invalid(`Invalid type: ${type}`);
    const user = await userOf(domain, c);
    const single = type === 'singleAccess';
    const code = await book.issue({ user, kind: 'code', single, expires: soon() });
    return c.json({
      code,
      type: 'temporary',
      access: single ? 'single' : 'standard',
      expires_in: TEMPORARY_SECONDS,
    });
  });

  app.post('/auth/token/access', async (c) => {
    const { client_id, client_secret, code, grant_type = 'authorization_code' } = await bodyOf(c);
    if (grant_type !== 'authorization_code') throw invalid(`Invalid grant_type: ${String(grant_type)}`);
    if (!isClient(domain, client_id, client_secret)) throw unauthorizedClient();
    const opened = await book.open(String(code), true);
    if (!opened) throw new PowensError(400, 'invalidCode', 'This code is not valid.');
    await book.change(opened.user, (user) => ({ ...user, temporary: false }));
    const token = await book.issue({ user: opened.user, kind: 'token' });
    // The guide says `token`, the reference `access_token`.
    return c.json({ token, access_token: token, token_type: 'Bearer' });
  });

  app.post('/auth/renew', async (c) => {
    const { client_id, client_secret, id_user, grant_type } = await bodyOf(c);
    if (grant_type !== 'client_credentials') throw invalid(`Invalid grant_type: ${String(grant_type)}`);
    if (!isClient(domain, client_id, client_secret)) throw unauthorizedClient();
    const user = id_user === undefined ? await book.newUser(false) : await book.user(Number(id_user));
    if (!user) throw new PowensError(404, 'notFound', 'This user does not exist.');
    await book.change(user.id, (known) => ({ ...known, temporary: false }));
    const token = await book.issue({ user: user.id, kind: 'token' });
    return c.json({ access_token: token, token_type: 'Bearer', id_user: user.id });
  });

  app.delete('/auth/token', async (c) => {
    await userOf(domain, c);
    await book.revoke((c.req.header('authorization') ?? '').replace(/^Bearer /i, ''));
    return c.body(null, 204);
  });

  app.get('/users/me', async (c) => {
    const user = await book.user(await userOf(domain, c));
    return c.json({ id: user?.id, signin: new Date(user?.created ?? 0).toISOString() });
  });

  app.delete('/users/me', async (c) => {
    await book.change(await userOf(domain, c), () => undefined);
    return c.body(null, 204);
  });

  app.get('/publickey', async (c) => {
    const { kid, jwk } = await domain.recipient();
    return c.json({ ...jwk, kid, alg: 'RSA-OAEP-256', use: 'enc' });
  });
}

function unauthorizedClient(): PowensError {
  return new PowensError(403, 'unauthorized', 'The client id and secret are not valid.');
}
