import { identifier } from '@linkspan/protocol';
import type { Brand } from '@linkspan/protocol/brand';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import type { ConnectContext } from '../connect-context.ts';
import { KEPT_AFTER_MS } from '../host-api/mint-session.ts';
import { notFound } from '../http/api-error.ts';
import { ownUrl } from '../http/own-url.ts';
import { parseInput, readJson } from '../http/parse-input.ts';
import { newNonce, RESPONSE_HEADERS, respondAs } from '../http/response-headers.ts';
import { includesOrigin, type Origins, sourcesOf } from '../origin/origin.ts';
import { originsOf } from '../origin/registered-origins.ts';
import { authorize } from '../session/authorize.ts';
import { brandOf } from '../session/brand-of.ts';
import { openLink } from '../session/open-link.ts';
import { CONNECT_TOKEN_SECONDS, invalidToken } from '../token/connect-token.ts';
import { frameDocument } from './frame-document.ts';
import { framePolicy } from './frame-policy.ts';
import { pageOf } from './page-address.ts';
import { openPageCookie, sealPageCookie } from './page-cookie.ts';

const COOKIE = 'linkspan-page';
const LARGEST_BODY = 16 * 1024;

const SecretBody = v.strictObject({ secret: v.pipe(v.string(), v.maxLength(200)) });
const TokenBody = v.strictObject({ token: v.pipe(v.string(), v.maxLength(8000)) });

/**
 * Serves a session's page at /connect/{sessionId}. Who may frame it follows from the id alone, before
 * anything secret is known; an id that nobody minted is the same page, which nobody may frame.
 *
 * The secret of a connect URL is exchanged for a token at /open, by POST, so that whatever only follows links changes
 * nothing. Alone in a tab, the page hands its token in at /token and asks for it again after a reload: it is kept in
 * a cookie that no script reads, that is sent to this page's own requests only, and that the API does not take.
 */
export function mountFrame(app: Hono, context: ConnectContext, html: string): void {
  app.use('/connect/:sessionId/open', respondAs('data'), bodyLimit({ maxSize: LARGEST_BODY }));
  app.use('/connect/:sessionId/token', respondAs('data'), bodyLimit({ maxSize: LARGEST_BODY }));

  app.get('/connect/:sessionId', async (c) => {
    const nonce = newNonce();
    const session = await sessionFor(context, c.req.param('sessionId'));
    const origin = c.req.query('origin');
    const opener = origin !== undefined && includesOrigin(session.origins, origin);
    const { locale, applicationName, origins, brand } = session;
    const facts = { nonce, locale, applicationName, brand, origins: sourcesOf(origins) };
    return c.body(frameDocument(html, facts), 200, {
      ...RESPONSE_HEADERS.framePage,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': framePolicy(nonce, origins, brand),
      // Whoever opened this as a window and wants to hear it must not be cut off from it.
      ...(opener && { 'cross-origin-opener-policy': 'unsafe-none' }),
    });
  });

  app.post('/connect/:sessionId/open', async (c) => {
    refuseOtherSites(c.req.header('sec-fetch-site'));
    const { secret } = parseInput(SecretBody, await readJson(c.req.raw), 'body');
    const sessionId = c.req.param('sessionId');
    // Not every database knows what to say of any text, such as one with U+0000.
    if (!v.is(identifier, sessionId)) throw invalidToken();
    const token = await openLink(context, sessionId, secret);
    return c.json({ token, expires_in: CONNECT_TOKEN_SECONDS });
  });

  app.post('/connect/:sessionId/token', async (c) => {
    refuseOtherSites(c.req.header('sec-fetch-site'));
    const sessionId = c.req.param('sessionId');
    const { token } = parseInput(TokenBody, await readJson(c.req.raw), 'body');
    const { token: opened } = await authorize(context, `Bearer ${token}`);
    if (opened.sessionId !== sessionId) throw invalidToken();
    const page = new URL(pageOf(ownUrl(context, c.req.raw), sessionId));
    setCookie(c, COOKIE, await sealPageCookie(sessionId, token, context.key), {
      path: page.pathname,
      httpOnly: true,
      sameSite: 'Strict',
      secure: page.protocol === 'https:',
      // Outlives the token, so that a page that was open too long says so.
      maxAge: Math.floor((opened.expiresAt + KEPT_AFTER_MS - context.now()) / 1000),
    });
    return c.body(null, 204);
  });

  app.get('/connect/:sessionId/token', async (c) => {
    refuseOtherSites(c.req.header('sec-fetch-site'));
    const cookie = getCookie(c, COOKIE);
    const token = cookie && (await openPageCookie(c.req.param('sessionId'), cookie, context.key));
    if (!token) throw notFound();
    return c.json({ token });
  });
}

interface PageSession {
  readonly applicationName: string | undefined;
  readonly locale: string | undefined;
  readonly origins: Origins;
  readonly brand: Brand | undefined;
}

async function sessionFor(context: ConnectContext, id: string): Promise<PageSession> {
  const session = v.is(identifier, id) ? await context.store.session(id) : undefined;
  const client = session && context.client(session.applicationId);
  if (!client) return { applicationName: undefined, locale: undefined, origins: [], brand: undefined };
  const brand = brandOf(session, client);
  return {
    applicationName: brand?.name ?? client.application.name,
    locale: session.locale ?? brand?.language,
    origins: originsOf(context, client, session.origins),
    brand,
  };
}

/** A browser says where a request comes from; one from another site has no business here. */
function refuseOtherSites(site: string | undefined): void {
  if (site !== undefined && site !== 'same-origin') throw notFound();
}
