import type { Brand } from '@linkspan/protocol/brand';

/**
 * A connect URL that opens looking like a brand, which goes before the session's, in a frame of a page whose origin is
 * registered; opened in any other way it looks as its session does. Files of typefaces come only from the session's
 * brand: the frame's policy knows no others.
 */
export function withAppearance(url: string, appearance: Brand): string {
  const [page = '', ...fragment] = url.split('#');
  const query = new URLSearchParams({ appearance: JSON.stringify(appearance) });
  return [`${page}${page.includes('?') ? '&' : '?'}${query}`, ...fragment].join('#');
}
