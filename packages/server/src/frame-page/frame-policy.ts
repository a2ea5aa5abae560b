import type { Brand } from '@linkspan/protocol/brand';
import { policyText } from '../http/response-headers.ts';
import { isOrigin, type Origins, sourcesOf } from '../origin/origin.ts';

/**
 * The policy of a session's page. Scripts and styles come by the nonce and by what those load; pictures, which
 * providers name, come from anywhere by https, files of typefaces only from the addresses that the session's brand
 * names. No string becomes markup or code: there is no trusted type.
 */
export function framePolicy(nonce: string, origins: Origins, brand: Brand | undefined): string {
  const fonts = brand?.font?.faces?.map(({ src }) => new URL(src)) ?? [];
  return policyText({
    'default-src': ["'none'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'"],
    'style-src': [`'nonce-${nonce}'`],
    'img-src': ["'self'", 'https:', 'data:'],
    'font-src': ["'self'", ...fonts.filter(({ origin }) => isOrigin(origin)).map(fontSource)],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': sourcesOf(origins),
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
}

/** A file of a plain origin as a source: without its query, and with what would end a directive written otherwise. */
function fontSource({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/[;,]/g, encodeURIComponent)}`;
}
