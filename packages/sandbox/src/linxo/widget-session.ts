import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Domain } from './domain.ts';
import { LinxoError } from './linxo-error.ts';
import { bodyOf } from './request.ts';

const SESSION_MS = 30 * 60_000;
const Opening = v.object({ client_id: v.string(), client_secret: v.string(), access_token: v.string() });

/** A session of the widget for a user ("Accounts API quickstart"): what its pages are opened with. */
export function widgetSession(app: Hono, { book, clients, clock, url }: Domain): void {
  app.post('/', async (c) => {
    const body = await bodyOf(c, Opening);
    if (!clients.some(({ id, secret }) => id === body.client_id && secret === body.client_secret))
      throw new LinxoError(403, 'invalid_client', 'These are no keys of an application.');
    const token = await book.open(body.access_token);
    if (token?.kind !== 'access' || token.user === undefined)
      throw new LinxoError(401, 'unauthorized', 'The access token is missing, over or of another kind.');
    const session = await book.beginWidget({
      user: token.user,
      worked: false,
      expires: clock.now() + SESSION_MS,
    });
    const page = `${url}/embed/widget/add_connection?${new URLSearchParams({ session_id: session })}`;
    return c.json({ session_id: session, _links: { add_connection: page } });
  });
}
