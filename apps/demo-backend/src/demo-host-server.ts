import type { ConnectTokenOptions, linkspan } from '@linkspan/server/client';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';

const User = v.fallback(v.pipe(v.string(), v.regex(/^[\w-]{1,50}$/)), 'demo-user');

/** Ways through a bank's sources: the one more when the person wants it, only some, all of them, never another. */
const SOURCES: Readonly<Record<string, NonNullable<ConnectTokenOptions['channels']>>> = {
  optional: { pick: 'all', optional: true },
  payment: { pick: 'all', optional: true, accountTypes: ['checking', 'card'] },
  all: { pick: 'all', optional: false },
  one: { pick: 'first', optional: false },
};

/** Which of a bank's channels: a choice, its own site, its form, or one after the other. */
const CHANNELS: Readonly<Record<string, NonNullable<ConnectTokenOptions['channels']>>> = {
  choose: { pick: 'choose' },
  site: { pick: 'choose', modes: ['redirect'] },
  form: { pick: 'choose', modes: ['form'] },
  all: { pick: 'all', optional: true },
};

const VendorName = v.optional(v.pipe(v.string(), v.maxLength(20)), 'utility');

const SessionRequest = v.object({
  vendor: VendorName,
  mode: v.optional(v.picklist(['create', 'several', 'update', 'manage']), 'create'),
  zip: v.optional(v.pipe(v.string(), v.maxLength(20)), ''),
  connectionId: v.optional(v.pipe(v.string(), v.maxLength(50)), ''),
  accounts: v.optional(v.picklist(['all', 'ask']), 'ask'),
  sources: v.optional(v.picklist(['optional', 'payment', 'all', 'one'])),
  through: v.optional(v.picklist(['choose', 'site', 'form', 'all'])),
  opens: v.optional(v.picklist(['form', 'standing'])),
  start: v.optional(v.picklist(['consent', 'search']), 'consent'),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35)), 'en'),
  user: User,
});

export interface DemoHostOptions {
  /** The applications of this host, each with its own keys at the Connect API. */
  readonly vendors: readonly {
    readonly name: string;
    readonly host: ReturnType<typeof linkspan>;
    readonly beforeListing?: (userId: string) => Promise<void>;
    readonly plant?: (userId: string) => Promise<void>;
  }[];
  readonly apiUrl: string;
}

/**
 * The own server of the demo's host application, what an integrator writes. The page asks it for a
 * token; the client secret stays here. A real host would know its user by a login; this one is told.
 */
export function demoHostServer({ vendors, apiUrl }: DemoHostOptions): Hono {
  const byName = new Map(vendors.map((vendor) => [vendor.name, vendor]));
  const app = new Hono();
  app.use('/demo/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.use('/demo/*', bodyLimit({ maxSize: 16 * 1024 }));

  app.post('/demo/token', async (c) => {
    const asked = await sessionOf(await c.req.json().catch(() => undefined));
    if ('error' in asked) return c.json({ error: asked.error }, asked.status);
    return c.json({ token: await asked.host.connectToken(asked.subject, asked.options), apiUrl });
  });

  app.post('/demo/url', async (c) => {
    const asked = await sessionOf(await c.req.json().catch(() => undefined));
    if ('error' in asked) return c.json({ error: asked.error }, asked.status);
    return c.json({ url: await asked.host.connectUrl(asked.subject, asked.options) });
  });

  app.get('/demo/link', async (c) => {
    const asked = await sessionOf(c.req.query());
    if ('error' in asked) return c.text(asked.error, asked.status);
    return c.redirect(await asked.host.connectUrl(asked.subject, asked.options), 303);
  });

  /** Whom and what a page asks a session for; a connection only if it is its user's. */
  async function sessionOf(body: unknown) {
    const request = v.safeParse(SessionRequest, body);
    if (!request.success) return { error: 'The settings are not understood.', status: 422 } as const;
    const { vendor, mode, zip, connectionId, accounts, sources, through, opens, start, locale, user } =
      request.output;
    const host = byName.get(vendor)?.host;
    if (!host) return { error: 'There is no such vendor.', status: 422 } as const;
    const channels = (sources && SOURCES[sources]) ?? (through && CHANNELS[through]);
    const options = {
      ...(zip && mode !== 'update' && { zip }),
      ...(mode === 'several' && { another: true }),
      ...(locale && { locale }),
      ...(channels && { channels }),
      ...(opens === 'standing' && mode === 'update' && { look: true }),
      accountSelection: accounts,
      consent: start === 'search' ? 'elsewhere' : 'ask',
    } as const;
    if (mode === 'manage') return { host, subject: { userId: user, mode }, options };
    if (mode !== 'update') return { host, subject: { userId: user }, options };
    if (!connectionId) return { error: 'Which connection?', status: 422 } as const;
    const own = (await host.connections(user)).some(({ id }) => String(id) === connectionId);
    if (!own) return { error: 'There is no such connection.', status: 404 } as const;
    return { host, subject: { connectionId }, options };
  }

  /** What the user's connections want of them, as it is now. */
  app.get('/demo/attention', async (c) => {
    const user = v.parse(User, c.req.query('user'));
    const vendor = byName.get(v.parse(VendorName, c.req.query('vendor')));
    const attention = (await vendor?.host.attention(user)) ?? [];
    return c.json({
      attention: attention.map(
        ({ utility_credential_id: id, utility_name, reason, expires_at, accounts }) => ({
          id: String(id),
          provider: utility_name,
          reason,
          ...(expires_at !== null && { expiresAt: expires_at }),
          ...(accounts !== null && { accounts }),
        }),
      ),
    });
  });

  app.post('/demo/plant', async (c) => {
    const asked = v.safeParse(
      v.object({ vendor: VendorName, user: User }),
      await c.req.json().catch(() => ({})),
    );
    const plant = asked.success ? byName.get(asked.output.vendor)?.plant : undefined;
    if (!asked.success || !plant) return c.json({ error: 'There is nothing to plant.' }, 404);
    await plant(asked.output.user);
    return c.body(null, 204);
  });

  app.get('/demo/connections', async (c) => {
    const user = v.parse(User, c.req.query('user'));
    const vendor = byName.get(v.parse(VendorName, c.req.query('vendor')));
    if (!vendor) return c.json({ connections: [] });
    await vendor.beforeListing?.(user);
    const connections = await vendor.host.connections(user);
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
