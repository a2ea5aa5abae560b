import { readBrand } from '@linkspan/protocol/brand';
import type { Hono } from 'hono';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import type { Company } from '../links/link-records.ts';
import { newId } from '../links/make-link.ts';
import { notThere } from './nectar-error.ts';
import { type NectarEnv, readBody } from './nectar-request.ts';
import { companyOnWire, siteOnWire } from './present.ts';

const named = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A brand in which everything can be read; the reasons why it cannot are the answer. */
const readable = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const reading = readBrand(dataset.value);
    if ('brand' in reading) return reading.brand;
    addIssue({ message: reading.refused.join('; ') });
    return NEVER;
  }),
);

const CompanyBody = v.object({
  name: named,
  externalId: v.optional(named),
  brand: v.optional(readable),
});
const CompanyChange = v.object({
  name: v.exactOptional(named),
  externalId: v.exactOptional(named),
  brand: v.exactOptional(readable),
  isActive: v.exactOptional(v.boolean()),
});
const SiteBody = v.object({ name: named, address: v.optional(named), externalId: v.optional(named) });

/** Companies and their sites. `PATCH`, which Nectar keeps for its dashboard, is our own addition, as `brand` is. */
export function companyRoutes(app: Hono<NectarEnv>, { book, now }: ConnectContext): void {
  app.post('/company', async (c) => {
    const body = await readBody(CompanyBody, c.req.raw);
    const company: Company = {
      ...body,
      id: newId(),
      publicId: `pub_${newId()}`,
      applicationId: c.var.applicationId,
      isActive: true,
      createdAt: now(),
    };
    await book.makeCompany(company);
    return c.json(companyOnWire(company));
  });

  app.get('/company', async (c) => {
    const companies = await book.companies(c.var.applicationId);
    return c.json({ companies: companies.map(companyOnWire) });
  });

  app.get('/company/:companyId', async (c) =>
    c.json(companyOnWire(await c.var.company(c.req.param('companyId')))),
  );

  app.patch('/company/:companyId', async (c) => {
    const { id } = await c.var.company(c.req.param('companyId'));
    const change = await readBody(CompanyChange, c.req.raw);
    const company = await book.changeCompany(id, (known) => ({ ...known, ...change }));
    if (!company) throw notThere('Company');
    return c.json(companyOnWire(company));
  });

  app.post('/company/:companyId/site', async (c) => {
    const { id: companyId } = await c.var.company(c.req.param('companyId'));
    const site = { ...(await readBody(SiteBody, c.req.raw)), id: newId(), companyId, createdAt: now() };
    await book.makeSite(site);
    return c.json(siteOnWire(site));
  });

  app.get('/company/:companyId/site', async (c) => {
    const { id } = await c.var.company(c.req.param('companyId'));
    return c.json({ sites: (await book.sites(id)).map(siteOnWire) });
  });
}
