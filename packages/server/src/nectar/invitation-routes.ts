import type { Context, Hono } from 'hono';
import type { ConnectContext } from '../connect-context.ts';
import { ownUrl } from '../http/own-url.ts';
import { withActivity } from '../links/link-book.ts';
import type { Company, Link } from '../links/link-records.ts';
import { linkAddress, makeLink } from '../links/make-link.ts';
import { checkedSites } from './checked-sites.ts';
import { companyConnection, companyConnections } from './company-connections.ts';
import { notThere } from './nectar-error.ts';
import { type NectarEnv, readBody } from './nectar-request.ts';
import { nectarStatus } from './nectar-status.ts';
import { InvitationBody, linkRequest } from './prefill.ts';
import { invitationOnWire } from './present.ts';

/** Links of the newer kind: limited in time, in uses and to addresses; they can be followed and revoked. */
export function invitationRoutes(app: Hono<NectarEnv>, context: ConnectContext): void {
  const { book, now } = context;

  app.post('/invitation/company/:companyId', async (c) => {
    const company = await c.var.company(c.req.param('companyId'));
    return c.json(await invite(c, company, { mode: 'create' }));
  });

  app.post('/invitation/connection/:connectionId', async (c) => {
    const connectionId = c.req.param('connectionId');
    const found = await companyConnection(context, c.var.applicationId, connectionId);
    if (!found) throw notThere('Connection');
    return c.json(await invite(c, found.company, { mode: 'update', connectionId }));
  });

  async function invite(
    c: Context<NectarEnv>,
    company: Company,
    about: { readonly mode: 'create' } | { readonly mode: 'update'; readonly connectionId: string },
  ) {
    const { prefill, linkspan, expiresInSeconds, allowedEmails, maxUses } = await readBody(
      InvitationBody,
      c.req.raw,
    );
    await checkedSites(context, company, prefill);
    const link = await makeLink(context, company, {
      ...linkRequest(prefill, linkspan),
      ...about,
      type: 'invitation',
      seconds: expiresInSeconds,
      ...(allowedEmails?.length && { allowedEmails }),
      ...(maxUses !== undefined && { maxUses }),
    });
    return present(c, link);
  }

  app.get('/invitation/company/:companyId', async (c) => {
    const { id } = await c.var.company(c.req.param('companyId'));
    const invitations = (await book.links(id)).filter(({ type }) => type === 'invitation').reverse();
    return c.json({ invitations: await Promise.all(invitations.map((link) => present(c, link))) });
  });

  app.get('/invitation/:id', async (c) => c.json(await present(c, await ownLink(c))));

  app.get('/invitation/:id/activity', async (c) => {
    const { activity } = await ownLink(c);
    return c.json({
      activity: activity.map(({ at, ...rest }) => ({ ...rest, created: new Date(at).toISOString() })),
    });
  });

  app.post('/invitation/:id/revoke', async (c) => {
    const { id } = await ownLink(c);
    await book.changeLink(id, (link) =>
      link.revokedAt === undefined
        ? withActivity({ ...link, revokedAt: now() }, { at: now(), type: 'revoked' })
        : undefined,
    );
    return c.json(await present(c, await ownLink(c)));
  });

  async function ownLink(c: Context<NectarEnv>): Promise<Link> {
    const link = await book.link(c.req.param('id') ?? '');
    if (link?.applicationId !== c.var.applicationId) throw notThere('Invitation');
    return link;
  }

  async function present(c: Context<NectarEnv>, link: Link) {
    const company = await c.var.company(link.companyId);
    const address = await linkAddress(context, ownUrl(context, c.req.raw), company, link);
    const connections = (await companyConnections(context, company))
      .filter(({ user }) => user.linkId === link.id)
      .map(({ record }) => ({ ...record, wireStatus: nectarStatus(record, company) ?? null }));
    return invitationOnWire(link, address, connections, now());
  }
}
