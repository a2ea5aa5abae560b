import { Hono } from 'hono';
import * as v from 'valibot';

const Entry = v.object({ id: v.string() });
const Companies = v.object({
  companies: v.array(v.object({ id: v.string(), externalId: v.nullish(v.string()) })),
});
const Invitations = v.object({ invitations: v.array(v.looseObject({ id: v.string() })) });

const LinkRequest = v.object({
  url: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
  startDate: v.optional(v.pipe(v.string(), v.maxLength(10)), ''),
  askedBy: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
  allowedEmails: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
  locale: v.optional(v.pipe(v.string(), v.maxLength(35)), 'en'),
  once: v.optional(v.boolean(), true),
  fixed: v.optional(v.boolean(), false),
  connectionId: v.optional(v.pipe(v.string(), v.regex(/^\d{1,12}$/))),
});

export interface DemoLinkOptions {
  /** Where the API that makes links is, and its key. */
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

const COMPANY = 'demo';

/** The part of the demo host's own server that makes links: it has one company, with two sites. */
export function demoLinkServer({ url, apiKey, fetch }: DemoLinkOptions): Hono {
  let seeding: Promise<string> | undefined;
  const companyId = () => {
    seeding ??= seed().catch((error: unknown) => {
      seeding = undefined;
      throw error;
    });
    return seeding;
  };

  async function seed(): Promise<string> {
    const { companies } = v.parse(Companies, await ask('/company'));
    const known = companies.find(({ externalId }) => externalId === COMPANY);
    if (known) return known.id;
    const { id } = v.parse(Entry, await ask('/company', { name: 'Acme Property', externalId: COMPANY }));
    await ask(`/company/${id}/site`, {
      name: '12 Main Street',
      address: '12 Main Street, Oakland, CA 94609',
    });
    await ask(`/company/${id}/site`, { name: 'The old barn', address: '400 Mill Road, Oakland, CA 94611' });
    return id;
  }

  async function ask(path: string, body?: object): Promise<unknown> {
    const request = new Request(`${url}/nectar/v2.2${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'x-api-key': apiKey, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await fetch(request);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer.json();
  }

  const app = new Hono();
  app.onError((_, c) => c.json({ error: 'The link API refused that.' }, 422));

  app.get('/demo/links', async (c) => {
    const { invitations } = v.parse(Invitations, await ask(`/invitation/company/${await companyId()}`));
    return c.json({ links: invitations });
  });

  app.post('/demo/links', async (c) => {
    const request = v.safeParse(LinkRequest, await c.req.json().catch(() => undefined));
    if (!request.success) return c.json({ error: 'The settings are not understood.' }, 422);
    const { connectionId, url: site, startDate, askedBy, locale, once, fixed } = request.output;
    const allowedEmails = request.output.allowedEmails.split(/[\s,;]+/).filter(Boolean);
    const about = connectionId === undefined ? `company/${await companyId()}` : `connection/${connectionId}`;
    const made = await ask(`/invitation/${about}`, {
      ...(once && { maxUses: 1 }),
      ...(allowedEmails.length > 0 && { allowedEmails }),
      prefill: {
        ...(site && connectionId === undefined && { url: site }),
        ...(startDate && { dataCollectionStartDate: startDate }),
        country: 'US',
        utilityTypes: ['ELECTRICITY'],
      },
      linkspan: {
        locale,
        ...(askedBy && { asked_by: askedBy }),
        ...(fixed && { fixed: ['provider', 'startDate', 'country'] }),
      },
    });
    return c.json({ link: made });
  });

  app.post('/demo/links/:id/revoke', async (c) => {
    return c.json({ link: await ask(`/invitation/${encodeURIComponent(c.req.param('id'))}/revoke`, {}) });
  });
  return app;
}
