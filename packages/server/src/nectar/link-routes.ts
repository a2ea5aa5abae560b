import type { Context, Hono } from 'hono';
import type { ConnectContext } from '../connect-context.ts';
import { ownUrl } from '../http/own-url.ts';
import type { Link } from '../links/link-records.ts';
import { linkAddress, makeLink, standingLink } from '../links/make-link.ts';
import { checkedSites } from './checked-sites.ts';
import { type NectarEnv, readBody } from './nectar-request.ts';
import { LinkBody, linkRequest } from './prefill.ts';

/**
 * Magic links for a company: `POST` makes one with what it carries, under the developer guide's path and under the
 * cookbook's. The older `GET` has no body and gives the company's standing link, which carries nothing.
 */
export function linkRoutes(app: Hono<NectarEnv>, context: ConnectContext): void {
  const make = async (c: Context<NectarEnv>) => {
    const company = await c.var.company(c.req.param('companyId') ?? '');
    const { linkspan, ...prefill } = await readBody(LinkBody, c.req.raw);
    await checkedSites(context, company, prefill);
    const request = linkRequest(prefill, linkspan);
    return answer(c, await makeLink(context, company, { ...request, type: 'link', mode: 'create' }));
  };
  app.post('/connection/company/:companyId/link', make);
  app.post('/company/:companyId/connection/link', make);

  app.get('/connection/company/:companyId/link', async (c) => {
    const company = await c.var.company(c.req.param('companyId'));
    const request = { type: 'link', mode: 'create', options: {} } as const;
    return answer(c, await standingLink(context, company, `company ${company.id}`, request));
  });

  async function answer(c: Context<NectarEnv>, link: Link) {
    const company = await c.var.company(link.companyId);
    const { secret, url } = await linkAddress(context, ownUrl(context, c.req.raw), company, link);
    const { publicId } = company;
    return c.json({
      publicId,
      publicCompanyId: publicId,
      companyMagicLinkSecret: secret,
      magicLinkUrl: url,
      // Our own: a link can be looked at and revoked as an invitation can.
      linkId: link.id,
      expiresAt: new Date(link.expiresAt).toISOString(),
    });
  }
}
