import { isLinkSecret, type OpenedLink, openLink } from './open-link.ts';
import { takeSettings } from './take-settings.ts';

/** What the page's address said. */
export const settings = takeSettings();

const given = settings.get('token');
let opening = given && isLinkSecret(given) ? openLink(given) : undefined;
let session = opening
  ? opening.then(({ token }) => (typeof token === 'string' ? askForSession(token) : undefined))
  : given
    ? askForSession(given)
    : undefined;
// Whoever takes them hears of a failure.
opening?.catch(() => undefined);
session?.catch(() => undefined);

function askForSession(token: string): Promise<Response | undefined> {
  return fetch('/api/session', {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
    cache: 'no-store',
  });
}

/** What the address's link was exchanged for while the rest of the page was on its way; once. */
export function takeOpening(): Promise<OpenedLink> | undefined {
  const early = opening;
  opening = undefined;
  return early;
}

/**
 * Sends a request, but answers the first one for the session of the address's token with what was asked for while
 * the rest of the page was still on its way.
 */
export async function fetchWithHeadStart(request: Request): Promise<Response> {
  const early = session;
  if (!early || new URL(request.url).pathname !== '/api/session') return fetch(request);
  session = undefined;
  return (await early) ?? fetch(request);
}
