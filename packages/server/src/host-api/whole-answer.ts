import type { Context } from 'hono';
import { RESPONSE_HEADERS, type WholeEnv } from '../http/response-headers.ts';
import { versionHeaders } from './version-header.ts';

/**
 * An answer of /arc that is made with all of its headers, and of which nothing is changed any more: for what hosts ask
 * for so often that taking it apart again would count.
 */
export function wholeAnswer(c: Context<WholeEnv>, body: object): Response {
  const headers = { ...RESPONSE_HEADERS.data, ...versionHeaders(c), 'content-type': 'application/json' };
  c.set('respondsWhole', true);
  return new Response(JSON.stringify(body), { headers });
}
