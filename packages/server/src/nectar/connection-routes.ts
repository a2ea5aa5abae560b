import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import { ownUrl } from '../http/own-url.ts';
import { linkAddress, standingLink } from '../links/make-link.ts';
import { listConnections } from '../session/list-connections.ts';
import { type CompanyConnection, companyConnection, companyConnections } from './company-connections.ts';
import { notThere } from './nectar-error.ts';
import type { NectarEnv } from './nectar-request.ts';
import { connectionOnWire } from './present.ts';

const whole = (fallback: number, largest: number) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)), String(fallback)),
    v.transform((value) => Math.min(value, largest)),
  );
const Query = v.object({ limit: v.fallback(whole(100, 500), 100), page: v.fallback(whole(1, 100_000), 1) });

/** A company's connections, and the link by which one of them is changed. */
export function connectionRoutes(app: Hono<NectarEnv>, context: ConnectContext): void {
  app.get('/connection/company/:companyId', async (c) => {
    const company = await c.var.company(c.req.param('companyId'));
    const { limit, page } = v.parse(Query, c.req.query());
    const { connectionOwnerEmail, sites, status } = c.req.query();
    const all = await Promise.all(
      (await companyConnections(context, company)).map(async ({ record, user }) =>
        connectionOnWire(record, company, await ownerOf({ record, user })),
      ),
    );
    const found = all.filter(
      (connection) =>
        (!connectionOwnerEmail || connection.connectionOwnerEmail === connectionOwnerEmail.toLowerCase()) &&
        (!sites || sites.split(',').some((site) => connection.initialSites.includes(site))) &&
        (!status || status.split(',').some((one) => one === connection.status)),
    );
    const totalPages = Math.max(1, Math.ceil(found.length / limit));
    return c.json({
      totalConnections: found.length,
      perPage: limit,
      totalPages,
      currentPage: page,
      hasNext: page < totalPages,
      hasPrevious: page > 1,
      connections: found.slice((page - 1) * limit, page * limit),
    });
  });

  app.get('/connection/:connectionId/details', async (c) => c.json(await described(c)));

  /** Both forms that Nectar documents: the connection with the link that changes it, the same one each time. */
  const edit = async (c: Context<NectarEnv>) => {
    const { company, record } = await ownConnection(c);
    const request = { type: 'link', mode: 'update', connectionId: record.id, options: {} } as const;
    const link = await standingLink(context, company, `connection ${record.id}`, request);
    const { secret, url } = await linkAddress(context, ownUrl(context, c.req.raw), company, link);
    return c.json({ ...(await described(c)), connectionMagicLinkSecret: secret, magicLinkUrl: url });
  };
  app.get('/connection/:connectionId', edit);
  app.post('/connection/:connectionId', edit);

  async function described(c: Context<NectarEnv>) {
    const { user } = await ownConnection(c);
    // The provider may have ended it meanwhile.
    await listConnections(
      context,
      { applicationId: c.var.applicationId, userId: user.userId },
      c.req.raw.signal,
    ).catch(() => undefined);
    const current = await ownConnection(c);
    return connectionOnWire(current.record, current.company, await ownerOf(current));
  }

  async function ownConnection(c: Context<NectarEnv>) {
    const id = c.req.param('connectionId') ?? '';
    const found = await companyConnection(context, c.var.applicationId, id);
    if (!found) throw notThere('Connection');
    return found;
  }

  /** Whom the link that made it named as its owner. */
  async function ownerOf({ user }: CompanyConnection): Promise<string | null> {
    const email = (await context.book.link(user.linkId))?.prefill.connectionOwnerEmail;
    return typeof email === 'string' ? email : null;
  }
}
