import type { ConnectContext } from '../connect-context.ts';
import { type Minted, mintSession } from '../host-api/mint-session.ts';
import { isMeantFor } from '../links/allowed-email.ts';
import { findByWebsite } from '../links/find-by-website.ts';
import { linkUserId } from '../links/link-book.ts';
import type { Company, Link } from '../links/link-records.ts';
import { endForAll } from '../links/link-status.ts';
import { CONNECT_TOKEN_SECONDS, type SessionOptions } from '../token/connect-token.ts';
import { type Taking, takeUse } from './take-use.ts';

/** Who claims: the browser by its cookie, and the address that the person gave, of which nothing is kept. */
export interface Claimant {
  readonly browser: string;
  readonly email: string | undefined;
}

/**
 * Claims a link for a browser and opens a session for whoever sits there. A browser that has claimed it before goes on
 * as the same user, without another use and without being asked for an address again; any other one uses it once, if it
 * may and the link is meant for the person.
 */
export async function claimLink(
  context: ConnectContext,
  { link, company }: { readonly link: Link; readonly company: Company },
  { browser, email }: Claimant,
  signal: AbortSignal,
): Promise<Minted | Exclude<Taking, 'taken'>> {
  const { book, now } = context;
  const userId = await linkUserId(browser, link.id);
  const written = await book.linkUser(userId);
  if (written || link.usedBy === userId) {
    const end = endForAll(link, company, now());
    if (end) return { end };
  } else {
    const taking = await takeUse(context, link, company, { userId, meant: await isMeantFor(link, email) });
    if (taking !== 'taken') return taking;
  }
  // The use may have been counted by a process that then died.
  if (!written) await book.makeLinkUser({ userId, linkId: link.id, companyId: company.id, at: now() });
  return mintSession(
    context,
    await grantOf(context, link, userId, signal),
    CONNECT_TOKEN_SECONDS,
    company.brand,
  );
}

async function grantOf(context: ConnectContext, link: Link, userId: string, signal: AbortSignal) {
  const { applicationId, connectionId, mode, id: linkId } = link;
  const connection =
    connectionId === undefined ? undefined : await context.store.connection(applicationId, connectionId);
  const options = await withProvider(context, link, userId, signal);
  return {
    applicationId,
    linkId,
    mode,
    options,
    // What is changed stays its own user's.
    userId: connection?.userId ?? userId,
    ...(connectionId !== undefined && { connectionId }),
  };
}

/** The session's options with the provider whose website the link names, or that website if nobody serves it. */
async function withProvider(
  context: ConnectContext,
  { applicationId, options, prefill, mode }: Link,
  userId: string,
  signal: AbortSignal,
): Promise<SessionOptions> {
  const { url } = prefill;
  if (mode === 'update' || options.providerId !== undefined || typeof url !== 'string') return options;
  const gateway = await context.gateway({ applicationId, userId, mode, accountSelection: 'ask' });
  const found = await findByWebsite(gateway, url, options.country, signal).catch((error: unknown) => {
    context.report(error);
    return undefined;
  });
  return found ? { ...options, providerId: found.id } : { ...options, providerUrl: url };
}
