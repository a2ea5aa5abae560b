import { newKey } from '../new-key.ts';
import type { PowensContext } from './service.ts';
import type { Visit } from './visit.ts';
import { Code } from './wire.ts';

const EXPIRES_SECONDS = 1800;

/**
 * The address of a visit to the bank's site: Powens' `/webauth`, opened in a browser. The code in it is good
 * once (`singleAccess`); no other token and no secret is ever in it.
 */
export async function beginVisit(
  { client, options, now }: PowensContext,
  what: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<Visit> {
  const { code, expires_in } = await client.read(Code, '/auth/token/code?type=singleAccess', signal);
  const state = newKey();
  const query = new URLSearchParams({ client_id: options.clientId, token: code });
  for (const [name, value] of Object.entries(what)) if (value !== undefined) query.set(name, value);
  query.set('redirect_uri', options.redirectUri);
  query.set('state', state);
  return {
    id: `visit-${state.slice(0, 12)}`,
    url: `${options.url}/webauth?${query}`,
    state,
    expiresAt: now() + (expires_in ?? EXPIRES_SECONDS) * 1000,
  };
}
