import { type Brand, mergeBrands } from '@linkspan/protocol/brand';
import type { Client } from '../connect-context.ts';

/** What a session looks like: as it was minted, then as its application is configured. Undefined: as the widget does. */
export function brandOf(
  minted: { readonly brand?: Brand | undefined } | undefined,
  client: Client,
): Brand | undefined {
  if (!minted?.brand && !client.brand) return undefined;
  return mergeBrands(minted?.brand, client.brand);
}
