import { identifier } from '@linkspan/protocol';
import { brandedApplication } from '@linkspan/protocol/brand';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import { frameDocument } from '../frame-page/frame-document.ts';
import { framePolicy } from '../frame-page/frame-policy.ts';
import { notFound } from '../http/api-error.ts';
import { ownUrl } from '../http/own-url.ts';
import { parseInput, readJson } from '../http/parse-input.ts';
import { newNonce, RESPONSE_HEADERS, respondAs } from '../http/response-headers.ts';
import { linkUserId, withActivity } from '../links/link-book.ts';
import type { Company, Link } from '../links/link-records.ts';
import { endForAll, linkEnd } from '../links/link-status.ts';
import { newId } from '../links/make-link.ts';
import { isLoopback, sourcesOf } from '../origin/origin.ts';
import { originsOf } from '../origin/registered-origins.ts';
import { brandOf } from '../session/brand-of.ts';
import { claimLink } from './claim-link.ts';
import { openLink } from './open-link.ts';

const COOKIE = 'linkspan-browser';
const COOKIE_SECONDS = 90 * 24 * 60 * 60;
const LARGEST_BODY = 16 * 1024;

/** The parts of the address, handed in by the page: an address would be logged by whoever stands in between. */
const LinkBody = v.strictObject({
  company: v.pipe(v.string(), v.maxLength(200)),
  mode: v.picklist(['create', 'update']),
  secret: v.pipe(v.string(), v.maxLength(2000)),
  /** The page stands in somebody else's: its cookie is kept for that one alone. */
  framed: v.optional(v.boolean(), false),
});

const ClaimBody = v.strictObject({
  ...LinkBody.entries,
  /** The person's address, where the link is meant for some only. Of any form: what fits is on the list. */
  email: v.optional(v.pipe(v.string(), v.maxLength(2000))),
});

/**
 * The page of a link, at /p/connect/{publicId}/{secret} (`/workflow/` before the secret of one that changes a
 * connection). Getting it does nothing and asks nothing of the secret, so that programs which follow the links of a
 * mail use nothing up and learn nothing: who may frame it follows from the public id. The page hands the secret in at
 * /p/connect/open to learn what the link is, and at /p/connect/claim when the person says so.
 */
export function mountLinkPage(app: Hono, context: ConnectContext, html: string): void {
  const { book, now } = context;

  const page = async (c: Context) => {
    const nonce = newNonce();
    const publicId = c.req.param('publicId') ?? '';
    const company = v.is(identifier, publicId) ? await book.companyByPublicId(publicId) : undefined;
    const client = company && context.client(company.applicationId);
    const origins = client ? originsOf(context, client, undefined) : [];
    const brand = client && brandOf(company, client);
    const facts = {
      nonce,
      brand,
      locale: brand?.language,
      applicationName: brand?.name ?? client?.application.name,
    };
    return c.body(frameDocument(html, { ...facts, origins: sourcesOf(origins) }), 200, {
      ...RESPONSE_HEADERS.framePage,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy(nonce, origins, brand),
      'x-robots-tag': 'noindex, nofollow',
    });
  };
  app.get('/p/connect/:publicId/:secret', page);
  app.get('/p/connect/:publicId/workflow/:secret', page);

  const moved = (c: Context) =>
    new Response(null, {
      status: 301,
      headers: {
        ...RESPONSE_HEADERS.returnPage,
        location: c.req.path.replace('/create-datasource/magic-link/', '/p/connect/'),
      },
    });
  app.get('/create-datasource/magic-link/:publicId/:secret', moved);
  app.get('/create-datasource/magic-link/:publicId/workflow/:secret', moved);

  app.use('/p/connect/*', respondAs('data'), bodyLimit({ maxSize: LARGEST_BODY }));

  app.post('/p/connect/open', async (c) => {
    const { company, mode, secret, framed } = await bodyOf(c, LinkBody);
    const found = await openLink(context, { company, mode }, secret);
    const browser = browserOf(c);
    const userId = await linkUserId(browser, found?.link.id ?? '');
    const known = (await book.linkUser(userId)) !== undefined || found?.link.usedBy === userId;
    if (!found) return c.json({ state: 'ended', reason: 'unknown' });
    const end = (known ? endForAll : linkEnd)(found.link, found.company, now());
    if (end) return c.json({ state: 'ended', reason: end, ...asker(found) });
    await noteFirstView(found.link);
    const { expiresAt, allowedEmails } = found.link;
    const asksEmail = !known && allowedEmails !== undefined;
    // Before the claim: should its answer be lost, the browser is the one that has claimed the link.
    keepBrowser(c, browser, framed);
    return c.json({ state: 'open', mode, known, asksEmail, expiresAt, ...asker(found) });
  });

  app.post('/p/connect/claim', async (c) => {
    const { company, mode, secret, framed, email } = await bodyOf(c, ClaimBody);
    const found = await openLink(context, { company, mode }, secret);
    if (!found) return c.json({ state: 'ended', reason: 'unknown' });
    const browser = browserOf(c);
    const claimed = await claimLink(context, found, { browser, email }, c.req.raw.signal);
    if (claimed === 'refused') return c.json({ state: 'refused' });
    if ('end' in claimed) return c.json({ state: 'ended', reason: claimed.end, ...asker(found) });
    keepBrowser(c, browser, framed);
    return c.json({ state: 'claimed', token: claimed.token, sessionId: claimed.sessionId });
  });

  async function bodyOf<Schema extends v.GenericSchema>(c: Context, schema: Schema) {
    const site = c.req.header('sec-fetch-site');
    // A browser says where a request comes from; one from another page has no business here.
    if (site !== undefined && site !== 'same-origin') throw notFound();
    return parseInput(schema, await readJson(c.req.raw), 'body');
  }

  /** Who asks, as the person is told before they go on. */
  function asker({ link, company }: { readonly link: Link; readonly company: Company }) {
    const client = context.client(link.applicationId);
    const brand = client && brandOf(company, client);
    return {
      application: client && brandedApplication(client.application, brand ?? {}),
      ...(brand && { brand }),
      company: company.name,
      ...(link.askedBy !== undefined && { askedBy: link.askedBy }),
      ...(link.options.locale !== undefined && { locale: link.options.locale }),
    };
  }

  async function noteFirstView({ id, activity }: Link) {
    if (activity.some(({ type }) => type === 'viewed')) return;
    await book.changeLink(id, (link) => withActivity(link, { at: now(), type: 'viewed' }));
  }

  /** The browser that asks, or a new one. An empty cookie is none: as a browser it would be everybody who has none. */
  function browserOf(c: Context): string {
    return getCookie(c, COOKIE) || `${newId()}${newId()}`;
  }

  /** What a browser is known by, so that it comes back without using the link again. No script reads it. */
  function keepBrowser(c: Context, browser: string, framed: boolean) {
    const { protocol, origin } = new URL(ownUrl(context, c.req.raw));
    const secure = protocol === 'https:';
    const partitioned = framed && (secure || isLoopback(origin));
    setCookie(c, COOKIE, browser, {
      path: '/p/connect/',
      httpOnly: true,
      maxAge: COOKIE_SECONDS,
      ...(partitioned
        ? { sameSite: 'None', secure: true, partitioned: true }
        : { sameSite: 'Strict', secure }),
    });
  }
}
