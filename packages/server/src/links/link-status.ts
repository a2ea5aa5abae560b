import type { Company, Link } from './link-records.ts';

/** Why a link lets nobody in any more. `closed`: its company is not active. */
export type LinkEnd = 'revoked' | 'expired' | 'used_up' | 'closed';

/** What keeps a browser that has not claimed the link from doing so; undefined if nothing does. */
export function linkEnd(link: Link, company: Company | undefined, now: number): LinkEnd | undefined {
  return endForAll(link, company, now) ?? (isUsedUp(link) ? 'used_up' : undefined);
}

/** What keeps everybody out, those included who have claimed the link. */
export function endForAll(link: Link, company: Company | undefined, now: number): LinkEnd | undefined {
  if (link.revokedAt !== undefined) return 'revoked';
  if (!company?.isActive) return 'closed';
  return link.expiresAt <= now ? 'expired' : undefined;
}

export function isUsedUp({ uses, maxUses }: Link): boolean {
  return maxUses !== undefined && uses >= maxUses;
}
