import type { DetailsRequest } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { linkDetails } from '../links/link-details.ts';
import type { ConnectToken } from '../token/connect-token.ts';

/** What a token's holder is asked at the `details` step: by its link, which may say much, else by the token. */
export async function detailsAsked(
  { store, book, now }: Pick<ConnectContext, 'store' | 'book' | 'now'>,
  { applicationId, connectionId, linkId, options }: ConnectToken,
): Promise<DetailsRequest | undefined> {
  if (linkId === undefined) return options.details;
  const link = await book.link(linkId);
  if (!link) return undefined;
  const connection =
    connectionId === undefined ? undefined : await store.connection(applicationId, connectionId);
  return linkDetails({ book, now }, link, connection);
}
