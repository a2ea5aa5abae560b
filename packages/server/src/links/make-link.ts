import type { ConnectContext } from '../connect-context.ts';
import type { Company, Link } from './link-records.ts';
import { linkEnd } from './link-status.ts';

/** How long a link is good for unless its maker says otherwise, in seconds: five days. */
const LINK_SECONDS = 5 * 24 * 60 * 60;

/** A standing link is replaced when less than this is left of it, in milliseconds. */
const RENEWED_MS = 24 * 60 * 60_000;

type LinkRequest = Pick<Link, 'type' | 'mode' | 'options'> &
  Partial<Pick<Link, 'connectionId' | 'prefill' | 'askedBy' | 'allowedEmails' | 'maxUses'>> & {
    readonly seconds?: number | undefined;
  };

/** Makes a link for a company. */
export async function makeLink(
  { book, now }: ConnectContext,
  { id: companyId, applicationId }: Company,
  { seconds = LINK_SECONDS, prefill = {}, ...request }: LinkRequest,
): Promise<Link> {
  const link: Link = {
    ...request,
    prefill,
    id: newId(),
    applicationId,
    companyId,
    uses: 0,
    createdAt: now(),
    // As the secret says it.
    expiresAt: (Math.floor(now() / 1000) + seconds) * 1000,
    activity: [{ at: now(), type: 'created' }],
  };
  await book.makeLink(link);
  return link;
}

/** The link that has been given out under a name, as long as it is good for a while; else a new one. */
export async function standingLink(
  context: ConnectContext,
  company: Company,
  name: string,
  request: LinkRequest,
): Promise<Link> {
  const known = await context.book.standingLink(name);
  if (known && linkEnd(known, company, context.now() + RENEWED_MS) === undefined) return known;
  const link = await makeLink(context, company, request);
  await context.book.keepStandingLink(name, link);
  return link;
}

export interface OpenLink {
  readonly secret: string;
  /** The address to send to people: "https://connect.example.org/p/connect/pub_7f3c/…". */
  readonly url: string;
}

/** A secret for a link, with the address that it stands in. */
export async function linkAddress(
  { linkSecrets }: ConnectContext,
  own: string,
  { publicId }: Company,
  { id: linkId, mode, expiresAt }: Link,
): Promise<OpenLink> {
  const secret = await linkSecrets.seal({ company: publicId, mode }, { linkId, expiresAt: expiresAt / 1000 });
  const place = mode === 'update' ? 'workflow/' : '';
  return { secret, url: `${own}/p/connect/${encodeURIComponent(publicId)}/${place}${secret}` };
}

/** 128 random bits in hexadecimal. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
