import type { linkspan } from '@linkspan/server/client';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

const User = v.fallback(v.pipe(v.string(), v.regex(/^[\w-]{1,50}$/)), 'demo-user');

const TokenRequest = v.object({
  mode: v.optional(v.picklist(['create', 'update']), 'create'),
  zip: v.optional(v.pipe(v.string(), v.maxLength(20)), ''),
  connectionId: v.optional(v.pipe(v.string(), v.maxLength(50)), ''),
  accounts: v.optional(v.picklist(['all', 'ask']), 'ask'),
  start: v.optional(v.picklist(['consent', 'search']), 'consent'),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35)), 'en'),
  user: User,
});

export interface DemoHostOptions {
  readonly host: ReturnType<typeof linkspan>;
  readonly apiUrl: string;
  /** Lets the network notice what has become of its connections. */
  readonly beforeListing: (userId: string) => Promise<void>;
}

/**
 * The own server of the demo's host application, what an integrator writes. The page asks it for a
 * token; the client secret stays here. A real host would know its user by a login; this one is told.
 */
export function demoHostServer({ host, apiUrl, beforeListing }: DemoHostOptions): Hono {
  const app = new Hono();
  app.use('/demo/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.use('/demo/*', bodyLimit({ maxSize: 16 * 1024 }));

  app.post('/demo/token', async (c) => {
    const request = v.safeParse(TokenRequest, await c.req.json().catch(() => undefined));
    if (!request.success) return c.json({ error: 'The settings are not understood.' }, 422);
    const { mode, zip, connectionId, accounts, start, locale, user } = request.output;
    if (mode === 'update' && !connectionId) return c.json({ error: 'Which connection?' }, 422);
    const options = {
      ...(zip && mode === 'create' && { zip }),
      ...(locale && { locale }),
      accountSelection: accounts,
      consent: start === 'search' ? 'elsewhere' : 'ask',
    } as const;
    if (mode === 'create')
      return c.json({ token: await host.connectToken({ userId: user }, options), apiUrl });
    const own = (await host.connections(user)).some(({ id }) => String(id) === connectionId);
    if (!own) return c.json({ error: 'There is no such connection.' }, 404);
    const token = await host.connectToken({ connectionId }, options);
    return c.json({ token, apiUrl });
  });

  app.get('/demo/connections', async (c) => {
    const user = v.parse(User, c.req.query('user'));
    await beforeListing(user);
    const connections = await host.connections(user);
    return c.json({
      connections: connections.map(({ id, utility_name, username, verification_status }) => ({
        id: String(id),
        provider: utility_name,
        ...(username && { username }),
        status: verification_status,
      })),
    });
  });
  return app;
}
