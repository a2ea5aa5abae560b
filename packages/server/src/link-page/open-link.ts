import type { ConnectContext } from '../connect-context.ts';
import type { Company, Link } from '../links/link-records.ts';
import type { LinkAddress } from '../links/link-secret.ts';

/** No link is called so. */
const NO_LINK = '0'.repeat(32);

/**
 * The link that a secret in an address opens, whatever its state; undefined for one that is not genuine. Takes the
 * same steps for every text: a link is looked for whether or not the secret named one.
 */
export async function openLink(
  { book, linkSecrets, client }: ConnectContext,
  address: LinkAddress,
  secret: string,
): Promise<{ readonly link: Link; readonly company: Company } | undefined> {
  const content = await linkSecrets.open(address, secret);
  const link = await book.link(content?.linkId ?? NO_LINK);
  const company = await book.company(link?.companyId ?? NO_LINK);
  if (!link || !company || company.publicId !== address.company) return undefined;
  return client(link.applicationId) ? { link, company } : undefined;
}
