import type { ConnectContext } from '../connect-context.ts';
import { ApiError } from '../http/api-error.ts';
import { withActivity } from '../links/link-book.ts';
import type { Company, Link } from '../links/link-records.ts';
import { type LinkEnd, linkEnd } from '../links/link-status.ts';

/** How many claims with a wrong address a link takes in a window, which begins with the first of them. */
const REFUSALS = 10;
const WINDOW_MS = 15 * 60_000;

/** What came of a claim by a browser that the link does not know. */
export type Taking = 'taken' | 'refused' | { readonly end: LinkEnd };

/**
 * Takes a use of a link for who may have it, or counts that somebody gave an address it is not meant for; 429 after too
 * many of those, whatever the address. Both are one write: of several at once for the last use, or for the last try,
 * the one who writes second finds it gone.
 */
export async function takeUse(
  { book, now }: Pick<ConnectContext, 'book' | 'now'>,
  { id }: Link,
  company: Company,
  { userId, meant }: { readonly userId: string; readonly meant: boolean },
): Promise<Taking> {
  let taking: Taking = { end: 'revoked' };
  await book.changeLink(id, (link) => {
    const at = now();
    const end = linkEnd(link, company, at);
    if (end) {
      taking = { end };
      return undefined;
    }
    const window = link.refusals && at < link.refusals.since + WINDOW_MS ? link.refusals : undefined;
    if (window && window.count >= REFUSALS) throw tooMany(window.since + WINDOW_MS - at);
    taking = meant ? 'taken' : 'refused';
    if (meant) return withActivity({ ...link, uses: link.uses + 1, usedBy: userId }, { at, type: 'claimed' });
    const { since, count } = window ?? { since: at, count: 0 };
    const counted: Link = { ...link, refusals: { since, count: count + 1 } };
    // One line a window, so that whoever tries does not push the others out.
    return window ? counted : withActivity(counted, { at, type: 'claim_refused' });
  });
  return taking;
}

function tooMany(leftMs: number): ApiError {
  const detail = 'Too many claims of this link were refused.';
  return new ApiError(429, 'rate_limited', detail, { retryAfterSeconds: Math.ceil(leftMs / 1000) });
}
