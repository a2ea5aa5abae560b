import type { Gateway, ProviderSummary } from '@linkspan/protocol';

/** The provider whose website an address is of; undefined if nobody here serves it. */
export async function findByWebsite(
  gateway: Gateway,
  address: string,
  country: string | undefined,
  signal: AbortSignal,
): Promise<ProviderSummary | undefined> {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  const query = { website: host, text: host.split('.').at(-2) ?? host };
  const { providers } = await gateway.searchProviders({ ...query, ...(country && { country }) }, signal);
  return providers.find(({ website }) => website !== undefined && hostOf(website) === host);
}

/** The host of an address that may lack its scheme, as a person writes it: "www.PGE.com/login" is "pge.com". */
function hostOf(address: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const { hostname, protocol } = new URL(whole);
  if ((protocol !== 'https:' && protocol !== 'http:') || !hostname.includes('.')) return undefined;
  return hostname.replace(/^www\./, '');
}
